"""The transformer that reads sentences, in torch (BERT, Devlin et al. 2019; as small as MiniLM, Wang et al. 2020).

Only `tools/train_model.py` needs it; the program runs what that exports.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
WORDS, PLACES = 30522, 512
_EMBEDDINGS = {
    "word.weight": "word_embeddings.weight",
    "place.weight": "position_embeddings.weight",
    "kind.weight": "token_type_embeddings.weight",
    "norm.weight": "LayerNorm.weight",
    "norm.bias": "LayerNorm.bias",
}
_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}
"""What the published weights call the parts."""


class Layer(nn.Module):
    """Each word looks at all others, then is thought over by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm, self.last_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x: Tensor, hidden: Tensor, dropout: float) -> Tensor:
        """`hidden` is added to the attention: far below zero for the padding."""
        sentences, words, _ = x.shape

        def by_head(y: Tensor) -> Tensor:
            return y.view(sentences, words, HEADS, WIDTH // HEADS).transpose(1, 2).float()

        query, key, value = by_head(self.query(x)), by_head(self.key(x)), by_head(self.value(x))
        with torch.autocast("cpu", enabled=False):  # in half precision this takes longer
            scores = query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5
            seen = torch.softmax(scores + hidden, -1) @ value
        seen = self.out(seen.transpose(1, 2).reshape(sentences, words, WIDTH))
        x = self.norm(x + functional.dropout(seen, dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.last_norm(x + functional.dropout(inner, dropout, self.training))


class Bert(nn.Module):
    """From the numbers of word pieces to a vector each."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.place, self.kind = (
            nn.Embedding(WORDS, WIDTH),
            nn.Embedding(PLACES, WIDTH),
            nn.Embedding(2, WIDTH),
        )
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    @classmethod
    def of_file(cls, path: Path) -> "Bert":
        """With the published weights (`model.safetensors`)."""
        published = load_file(path)
        weights = {name: published[f"embeddings.{theirs}"] for name, theirs in _EMBEDDINGS.items()}
        for number in range(LAYERS):
            for name, theirs in _PARTS.items():
                for kind in ("weight", "bias"):
                    weights[f"layers.{number}.{name}.{kind}"] = published[f"encoder.layer.{number}.{theirs}.{kind}"]
        model = cls()
        model.load_state_dict(weights)
        return model

    def embedded(self, numbers: Tensor) -> Tensor:
        """What goes into the first layer."""
        return self.norm(self.word(numbers) + self.place.weight[: numbers.shape[1]] + self.kind.weight[0])

    def through(self, x: Tensor, hidden: Tensor, first: int, last: int = LAYERS, dropout: float = 0.0) -> Tensor:
        """What comes out of some of the layers."""
        for layer in self.layers[first:last]:
            x = layer(x, hidden, dropout)
        return x


class OneSentence(nn.Module):
    """The model as it is shipped: of one sentence the vectors of its pieces, each of length 1."""

    def __init__(self, model: Bert) -> None:
        super().__init__()
        self.model = model

    def forward(self, numbers: Tensor) -> Tensor:
        x = self.model.through(self.model.embedded(numbers), torch.zeros((1, 1, 1, 1)), 0)
        return functional.normalize(x, dim=-1)
