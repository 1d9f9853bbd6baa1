// Keeps open what may change while somebody looks: each element with `data-live` is filled anew from the address it names (the
// page's own, where it names none), with what has the same id there. Without this script a page shows what was when it was asked for.
"use strict";
(() => {
  const usual = 15_000; // milliseconds between two questions
  const longest = 300_000; // between two that fail
  const patience = 10_000;

  const show = (part, found) => {
    // What somebody is reading with the keyboard is not taken from under them.
    if (found && found.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
      part.innerHTML = found.innerHTML;
    }
  };

  const keep = (address, parts) => {
    let wait = usual;
    let timer = 0;
    let asking = false;
    const ask = async () => {
      asking = true;
      try {
        const signal = AbortSignal.timeout(patience);
        const answer = await fetch(address, { cache: "no-cache", signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        parts.forEach((part) => show(part, page.getElementById(part.id)));
        wait = usual;
      } catch {
        wait = Math.min(2 * wait, longest);
      }
      asking = false;
      plan();
    };
    // A hidden page asks nothing; shown again, it asks at once.
    const plan = () => {
      clearTimeout(timer);
      if (!document.hidden && !asking) timer = setTimeout(ask, wait);
    };
    document.addEventListener("visibilitychange", () => {
      clearTimeout(timer);
      if (!document.hidden && !asking) ask();
    });
    plan();
  };

  const parts = [...document.querySelectorAll("[data-live]")];
  const address = (part) => new URL(part.dataset.live, location.href).href;
  for (const each of new Set(parts.map(address))) {
    keep(each, parts.filter((part) => address(part) === each));
  }
})();
