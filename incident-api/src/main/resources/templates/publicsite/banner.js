/* Shows, right behind this script, what customers are told now; nothing at all when all is well or anything fails. */
(() => {
  'use strict';
  try {
    const notice = /* notice */ null;
    const script = document.currentScript;
    if (!script || !notice || !notice.headline) return;
    const make = (name, words, language) => {
      const part = document.createElement(name);
      if (words) part.textContent = words;
      if (language) part.lang = language;
      return part;
    };
    const host = make('aside', '', notice.language);
    host.setAttribute('aria-label', notice.label);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { display: block; }
      div { padding: .75em 1em; font: 1rem/1.4 system-ui, sans-serif; color: light-dark(#17202b, #e9eef3);
        background: light-dark(#fdf2da, #352b12); border-left: .3em solid light-dark(#774f00, #f1c66f); }
      p, ul { margin: 0; padding: 0; } p { font-weight: 650; }
      ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.2em; font-size: .92em; margin: .25em 0; }
      a { color: inherit; }`);
    root.adoptedStyleSheets = [sheet];
    const box = make('div');
    box.append(make('p', notice.headline, notice.headlineLanguage));
    const list = make('ul');
    for (const one of notice.channels) {
      const item = make('li');
      item.append(make('span', one.name, one.language), ': ', one.words);
      list.append(item);
    }
    if (notice.channels.length) box.append(list);
    const link = make('a', notice.more);
    link.href = notice.link;
    box.append(link);
    root.append(box);
    if (script.closest('head')) {
      const show = () => document.body.prepend(host);
      if (document.body) show(); else document.addEventListener('DOMContentLoaded', show);
    } else {
      script.after(host);
    }
  } catch (silent) { /* the shop's page goes on without it */ }
})();
