/* Brings the page up to date when something public happens. Without it, the page is complete. */
(() => {
  'use strict';
  const main = document.querySelector('main[data-live]');
  const said = document.getElementById('live');
  if (!main || !said || !window.EventSource || !window.fetch) return;

  // What the reader looks at stays where it is on the screen.
  const anchor = () => {
    for (const part of main.querySelectorAll('[id]')) {
      const place = part.getBoundingClientRect();
      if (place.bottom > 0 && place.top >= 0) return { id: part.id, top: place.top };
    }
    return null;
  };

  const update = async () => {
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.querySelector('main[data-live]');
      if (!next || next.innerHTML === main.innerHTML) return;
      const held = window.scrollY > 0 ? anchor() : null;
      const focused = main.contains(document.activeElement) ? document.activeElement : null;
      const link = focused && focused.getAttribute('href');
      main.replaceChildren(...next.childNodes);
      document.title = page.title;
      const foot = document.querySelector('footer.site');
      const newFoot = page.querySelector('footer.site');
      if (foot && newFoot) foot.replaceWith(newFoot);
      if (link) {
        const same = [...main.querySelectorAll('a')].find(it => it.getAttribute('href') === link);
        if (same) same.focus({ preventScroll: true });
      }
      const kept = held && document.getElementById(held.id);
      if (kept) window.scrollBy({ top: kept.getBoundingClientRect().top - held.top, behavior: 'instant' });
      said.textContent = main.dataset.updated;
      setTimeout(() => { said.textContent = ''; }, 8000);
    } catch (unreachable) { /* the page stays as it was */ }
  };

  let waiting = 0;
  // Not all readers at once.
  const soon = longest => { clearTimeout(waiting); waiting = setTimeout(update, Math.random() * longest); };

  const stream = new EventSource('/api/v1/public/stream');
  stream.addEventListener('notice', event => { if (event.lastEventId !== '') soon(1500); });
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) setInterval(() => soon(15000), 60000);
  });
})();
