/* Checks a message here in the page, so that it need not be sent, and can be checked where no program answers. */
(() => {
  'use strict';
  const form = document.getElementById('check');
  const results = document.getElementById('results');
  if (!form || !results || !window.fetch || !window.crypto || !crypto.subtle) return;
  const language = document.documentElement.lang;

  // Exactly what the program does: see PlainWords.
  const plain = words => words.normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*[-*•][ \t]+/gm, '')
    .replace(/\s+/g, ' ').replace(/^ | $/g, '');
  const hash = async words => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)))]
    .map(it => it.toString(16).padStart(2, '0')).join('');
  const code = words => words.replace(/[\s\p{Pd}]/gu, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');

  const verdict = it => it.withdrawnAt ? 'WITHDRAWN' : it.correctedAt ? 'CORRECTED' : 'GENUINE';
  const best = ['GENUINE', 'CORRECTED', 'WITHDRAWN'];
  const codeOf = it => it.code ? code(it.code) : null;

  const check = async (words, known) => {
    const hashed = await hash(words);
    const same = known.statements.filter(it => it.words.includes(hashed));
    if (same.length) return same.map(it => [verdict(it), it]).sort((one, other) => best.indexOf(one[0]) - best.indexOf(other[0]));
    const named = known.statements.find(it => {
      const path = '/statements/' + it.statement;
      return words === path || words === known.base + path
        || (words.endsWith(path) && words.startsWith(known.base + '/') && words.length <= (known.base + path).length + 4)
        || code(words) === codeOf(it);
    });
    if (named) return [[verdict(named) === 'GENUINE' ? 'NAMED' : verdict(named), named]];
    const codes = (words.match(/\b[0-9A-Za-z]{5}\s?\p{Pd}\s?[0-9A-Za-z]{5}\b/gu) || []).map(code);
    const altered = known.statements.find(it => words.toLowerCase().includes('/statements/' + it.statement) || codes.includes(codeOf(it)));
    return [altered ? ['ALTERED', altered] : ['NOT_OURS', null]];
  };

  const show = ([name, it]) => {
    const part = document.getElementById('verdict-' + name).content.cloneNode(true);
    const strong = part.querySelector('strong');
    if (it) {
      strong.textContent = strong.textContent.replace('{0}', it.published[language]);
      const link = part.querySelector('.found a');
      const spoken = it.headline[language] ? language : Object.keys(it.headline)[0];
      link.href += it.statement;
      link.textContent = it.headline[spoken];
      link.lang = spoken;
      for (const mark of part.querySelectorAll('[data-spoken]')) if (mark.dataset.spoken !== spoken) mark.remove();
    } else {
      part.querySelector('.found').remove();
    }
    return part;
  };

  form.addEventListener('submit', async event => {
    const words = plain(form.message.value);
    if (!words) return;
    event.preventDefault();
    try {
      const answer = await fetch('/verify.json', { cache: 'no-cache' });
      if (!answer.ok) throw new Error(answer.status);
      const found = await check(words, await answer.json());
      // Whether a part of it is ours, only the program can tell; a copy without one says what it knows.
      if (found[0][0] === 'NOT_OURS' || found[0][0] === 'ALTERED') {
        const body = new URLSearchParams({ message: form.message.value });
        const asked = await fetch(form.action, { method: 'POST', body }).catch(() => null);
        if (asked && asked.ok) {
          const page = new DOMParser().parseFromString(await asked.text(), 'text/html');
          const told = page.getElementById('results');
          if (told) { results.replaceChildren(...told.childNodes); results.scrollIntoView({ block: 'nearest' }); return; }
        }
      }
      results.replaceChildren(...found.map(show));
      results.scrollIntoView({ block: 'nearest' });
    } catch (unreachable) {
      form.submit();
    }
  });
})();
