// Ties claims, their words in the article and the charts together, and filters them.
// Without this script the page is complete: every tie is also a link.
"use strict";
(() => {
  const all = (selector, root) => [...root.querySelectorAll(selector)];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const numbers = (text) => (text ? text.split(" ") : []);
  const wide = matchMedia("(min-width: 62rem)");
  const form = document.getElementById("filters");
  if (!form) return;

  const briefs = all("section.brief", document).map(read);
  let selected = null;

  // What belongs to each claim of one brief, by the claim's place.
  function read(root) {
    const claims = new Map();
    for (const card of all("article.claim", root)) {
      const { claim, firmness, type, voice, actor } = card.dataset;
      claims.set(claim, {
        card, firmness, type, voice, place: claim, parts: [], said: [], bars: [], refs: [],
        actors: new Set(actor.split("\n")), words: fold(card.textContent), shown: true,
      });
    }
    const gather = (selector, key, into) => {
      for (const element of all(selector, root)) {
        for (const place of numbers(element.dataset[key])) claims.get(place)[into].push(element);
      }
    };
    gather("[data-claims]", "claims", "parts");
    gather("[data-said]", "said", "said");
    gather("rect[data-claim]", "claim", "bars");
    gather("a.ref", "claim", "refs");
    return { root, claims };
  }

  function briefOf(element) {
    return briefs.find(({ root }) => root.contains(element));
  }

  function paint(claim, on) {
    for (const element of [claim.card, ...claim.parts, ...claim.bars, ...claim.refs]) element.classList.toggle("on", on);
    for (const element of claim.said) element.classList.toggle("said", on);
    if (on) claim.card.setAttribute("aria-current", "true");
    else claim.card.removeAttribute("aria-current");
  }

  function release() {
    if (selected) paint(selected, false);
    selected = null;
  }

  function select(claim) {
    release();
    selected = claim;
    paint(claim, true);
    if (location.hash.slice(1).replace(/\.text$/, "") !== claim.card.id) {
      history.replaceState(null, "", `#${claim.card.id}`);
    }
  }

  // Side by side, both sides are brought into view; one below the other, only where the reader went.
  function reveal(claim, goal) {
    const text = claim.parts[0];
    if (text && (wide.matches || goal === "text")) text.scrollIntoView({ block: "center" });
    if (wide.matches) scrollWithin(claim.card.closest(".claims"), claim.card);
    else if (goal === "card") claim.card.scrollIntoView({ block: "nearest" });
  }

  // Moves the list, and the page only as far as the end of the article has pushed the list out of view.
  function scrollWithin(list, card) {
    const pushed = list.getBoundingClientRect().top - form.offsetHeight;
    if (pushed < 0) scrollBy(0, pushed);
    const [frame, box] = [list.getBoundingClientRect(), card.getBoundingClientRect()];
    const heading = list.querySelector(".label").offsetHeight;
    const bottom = Math.min(frame.bottom, innerHeight);
    if (box.top < frame.top + heading) list.scrollTop += box.top - frame.top - heading;
    else if (box.bottom > bottom) list.scrollTop += box.bottom - bottom + heading;
  }

  function follow() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const card = document.getElementById(anchor.replace(/\.text$/, ""));
    if (!card || !card.matches("article.claim")) return;
    const claim = briefOf(card).claims.get(card.dataset.claim);
    if (!claim.shown) {
      form.reset();
      filter();
    }
    select(claim);
    reveal(claim, anchor.endsWith(".text") ? "text" : "card");
  }

  // Of nested words the innermost claim answers; the next click goes one further out.
  function claimUnder(part, brief) {
    const over = numbers(part.dataset.claims).map((place) => brief.claims.get(place)).filter((claim) => claim.shown);
    return over[(over.indexOf(selected) + 1) % over.length];
  }

  function clicked(event) {
    const target = event.target;
    const brief = briefOf(target);
    if (!brief || target.closest("a") || !getSelection().isCollapsed) return;
    const part = target.closest("[data-claims]");
    const drawn = target.closest("[data-claim]");
    const node = target.closest(".node[data-actor]");
    const claim = part ? claimUnder(part, brief) : drawn && brief.claims.get(drawn.dataset.claim);
    if (claim) {
      select(claim);
      reveal(claim, drawn && drawn === claim.card ? "" : "card");
    } else if (node) {
      const { actor } = form.elements;
      actor.value = actor.value === node.dataset.actor ? "" : node.dataset.actor;
      filter();
    }
  }

  function step(event) {
    const list = event.target.closest(".claims");
    if (event.key === "Escape") release();
    if (!list || !"jk".includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const cards = all("li:not([hidden]) > article.claim", list);
    const here = cards.indexOf(event.target.closest("article.claim"));
    const card = cards[here + (event.key === "j" ? 1 : -1)];
    if (!card) return;
    const claim = briefOf(card).claims.get(card.dataset.claim);
    card.querySelector("a.number").focus({ preventScroll: true });
    select(claim);
    reveal(claim, "card");
  }

  function filter() {
    const { actor, voice, type, words } = form.elements;
    const firmness = new Set(all("[name=firmness]:checked", form).map((box) => box.value));
    const sought = fold(words.value).split(/\s+/);
    const passes = (claim) =>
      firmness.has(claim.firmness) &&
      (!actor.value || claim.actors.has(actor.value)) &&
      (!voice.value || claim.voice === voice.value) &&
      (!type.value || claim.type === type.value) &&
      sought.every((word) => claim.words.includes(word));
    let shown = 0;
    let total = 0;
    for (const brief of briefs) {
      shown += show(brief, passes);
      total += brief.claims.size;
    }
    form.elements.shown.value = shown === total ? `${total} claims` : `${shown} of ${total} claims`;
  }

  function show({ root, claims }, passes) {
    let shown = 0;
    for (const claim of claims.values()) {
      claim.shown = passes(claim);
      shown += claim.shown;
      claim.card.parentNode.hidden = !claim.shown;
      for (const element of [...claim.bars, ...claim.refs]) element.classList.toggle("off", !claim.shown);
    }
    for (const part of all("[data-claims]", root)) {
      part.classList.toggle("off", !numbers(part.dataset.claims).some((place) => claims.get(place).shown));
    }
    for (const list of all(".claims > ol", root)) {
      list.hidden = list.previousElementSibling.hidden = !list.querySelector("li:not([hidden])");
    }
    root.querySelector("[data-nothing]").hidden = shown > 0 || !claims.size;
    if (selected && !selected.shown) release();
    return shown;
  }

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", step);
  addEventListener("hashchange", follow);
  filter();
  follow();
  // the browser scrolls to the fragment once more when the page is loaded; both sides are wanted in view
  addEventListener("load", () => requestAnimationFrame(follow));
})();
