// The source beside a result: a PDF as pages or as text, everything else as text.
import { h, replace } from './dom.js';
import { get } from './api.js';
import { PagesPane } from './pages.js';
import { SourcePane } from './source.js';
import { t } from './texts.js';

/**
 * The source of a document, with `element`, `mark(quotes, missed)`, `choose(quotes)`, `bring()` and `close()`.
 * Choosing scrolls in the source alone; bringing scrolls the page to it, where it stands out of sight.
 * `onpick(quote)` is called when a marked quotation is clicked.
 */
export async function sourceOf(id, onpick) {
  let failure = '';
  const [text, pages] = await Promise.all([SourcePane.of(id, onpick), get(`/v1/documents/${id}`)
    .then(({ media_type: type }) => (type === 'application/pdf' ? PagesPane.of(id, onpick).catch((error) => {
      failure = error.message;
      return null;
    }) : null))]);
  const panes = [text, ...(pages ? [pages] : [])];
  const place = h('div', {}, pages ? pages.element : text.element);
  const show = (pane) => {
    replace(place, pane.element);
    buttons.forEach(([button, of]) => button.setAttribute('aria-pressed', String(of === pane)));
    pane.choose(chosen);
  };
  const buttons = pages ? [[pages, 'source.as_pages'], [text, 'source.as_text']].map(([pane, name]) =>
    [h('button', { 'aria-pressed': String(pane === pages), onclick: () => show(pane) }, t(name)), pane]) : [];
  let chosen = [];
  const element = h('div', {}, buttons.length > 0 && h('div', { class: 'actions' }, buttons.map(([button]) => button)),
      failure && h('p', { class: 'quiet' }, t('source.no_pages', failure)), place);
  return {
    element,
    bring() {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom < 0 || top > window.innerHeight) {
        element.scrollIntoView({ block: 'start' });
      }
    },
    mark: (quotes, missed) => panes.forEach((pane) => pane.mark(quotes, missed)),
    choose(quotes) {
      chosen = quotes;
      panes.filter((pane) => pane.element.isConnected).forEach((pane) => pane.choose(quotes));
    },
    close: () => pages?.close(),
  };
}
