// What the site's theme lacks: the bar is a landmark, empty heads of tables are no headings, and what is wide can be
// scrolled with the keyboard.
document.querySelector(".navbar").setAttribute("role", "navigation");
for (const head of document.querySelectorAll("[role=main] th:empty")) {
  head.replaceWith(document.createElement("td"));
}
for (const wide of document.querySelectorAll("[role=main] table, [role=main] pre")) {
  const frame = document.createElement("div");
  frame.className = "wide";
  frame.tabIndex = 0;
  wide.replaceWith(frame);
  frame.append(wide);
}
