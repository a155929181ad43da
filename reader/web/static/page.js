// Around the terminal's own script: keys go to the reader without a click first, and it can be opened again.
"use strict";

const ended = () => document.body.classList.contains("-closed");

document.addEventListener("DOMContentLoaded", () => {
  const again = document.getElementById("again");
  again.addEventListener("click", () => location.reload());
  new MutationObserver(() => {
    if (ended()) again.focus();
    else document.querySelector(".xterm-helper-textarea")?.focus();
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});

// The terminal would tell a reader that is no more that the keys have left it.
document.addEventListener("blur", (event) => ended() && event.stopImmediatePropagation(), true);
