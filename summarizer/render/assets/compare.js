// Brings both passages of a row into view, side by side in their articles.
// Without this script the page is complete: every passage of a row is a link to where it stands.
"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const names = (element) => element.dataset.passages.split("\n");
  const panes = all(".pane");
  const rows = all(".row");
  const parts = new Map();
  for (const part of all(".passage")) {
    for (const name of names(part)) parts.set(name, [...(parts.get(name) || []), part]);
  }
  document.documentElement.classList.add("scripted");

  // Two panes at most: those of the row, else the first two.
  function open(keys) {
    const shown = [...new Set([...keys, ...panes.map((pane) => pane.dataset.key)])].slice(0, 2);
    if (keys.length === 1 && panes.length > 1) {
      const beside = panes.find((pane) => !pane.hidden && pane.dataset.key !== keys[0]);
      shown[1] = beside ? beside.dataset.key : shown[1];
    }
    const order = panes.map((pane) => pane.dataset.key).filter((key) => shown.includes(key));
    for (const pane of panes) {
      pane.hidden = !order.includes(pane.dataset.key);
      pane.classList.toggle("second", pane.dataset.key === order[1]);
    }
  }

  function show(row) {
    for (const element of all(".on")) element.classList.remove("on");
    row.classList.add("on");
    const wanted = names(row);
    open(wanted.map((name) => name.split(".")[0]));
    for (const name of wanted) {
      const found = parts.get(name) || [];
      for (const part of found) part.classList.add("on");
      if (found.length) center(found[0]);
    }
  }

  function center(part) {
    const pane = part.closest(".pane");
    const offset = part.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += offset - pane.clientHeight / 3;
  }

  function rowOf(part) {
    const wanted = names(part);
    return rows.find((row) => names(row).some((name) => wanted.includes(name)));
  }

  document.addEventListener("click", (event) => {
    const row = event.target.closest(".row");
    const part = event.target.closest(".passage");
    if (row) {
      if (event.target.closest("a")) event.preventDefault();
      show(row);
    } else if (part && rowOf(part)) {
      const found = rowOf(part);
      const folded = found.closest("details");
      if (folded) folded.open = true;
      show(found);
      found.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("keydown", (event) => {
    const row = event.target.closest(".row");
    if (row && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      show(row);
    }
  });
  open([]);
})();
