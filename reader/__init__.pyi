from reader.library.compared import Comparison as Comparison
from reader.library.compared import ComparisonError as ComparisonError
from reader.library.compared import Text as Text
from reader.library.compared import compare as compare
from reader.library.schemas import schema as schema

__version__: str
