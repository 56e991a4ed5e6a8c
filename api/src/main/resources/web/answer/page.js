// An answer with its grounds: each statement beside the passage that it quotes, in whichever document.
import { dotted, h, replace } from '../shared/dom.js';
import { get, post } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { Review } from '../shared/review.js';
import { sourceOf } from '../shared/beside.js';
import { number, t } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';

export async function show(main, { job, result }) {
  const review = new Review(job.id);
  const place = h('div', { class: 'beside-source' });
  const names = new Map(result.documents.map(({ id, name }) => [id, name]));
  const items = h('ol', { class: 'statements' });
  let open = { id: null, source: null };
  let closed = false;
  replace(main,
    h('h1', {}, result.question),
    h('div', { class: 'card coverage' },
      h('p', {}, t('answer.searched', number(result.coverage.documents), number(result.coverage.passages), number(result.coverage.read))),
      result.method === 'extractive' && h('p', { class: 'quiet' }, t('answer.extractive')),
      !result.found && h('p', {}, h('b', {}, t('answer.not_found'))),
      result.missing.length > 0 && h('div', { class: 'error' }, t('answer.missing'), h('ul', {}, result.missing.map((part) => h('li', {}, part)))),
      result.unread.length > 0 && h('div', { class: 'error' }, t('summary.unread', result.unread.length),
        h('ul', {}, result.unread.map(({ document, page, reason }) => h('li', {},
          dotted([names.get(document) ?? document, page ? t('result.page', page) : '', sentence(reason)])))))),
    result.answer.length > 0 && review.bar,
    h('div', { class: 'beside' },
      h('section', { class: 'beside-list', 'aria-label': t('summary.statements') }, items, rejected(), considered(), followUp()), place));
  await review.load(result.answer.length);
  replace(items, result.answer.map((statement, index) => h('li', { class: 'statement', tabindex: '-1', dataset: { index } },
    h('button', { class: 'statement-text', onclick: () => bring(statement.evidence) },
      h('span', { class: 'id' }, statement.id), h('span', {}, statement.text)),
    h('p', { class: 'grounds' }, statement.evidence.map((id) => h('button', { class: 'plain ground', title: result.evidence[id].quote,
      onclick: () => bring([id]) }, placeOf(result.evidence[id])))),
    review.controls(statement.id))));
  if (result.answer.length > 0) {
    await choose(result.answer[0].evidence);
  }

  function placeOf({ document, page, section }) {
    return joined([names.get(document) ?? t('jobs.erased'), page ? t('result.page', page) : '', section ?? '']);
  }

  /** Shows the document of the first of these quotations with all of its own marked. */
  async function choose(ids) {
    const { document } = result.evidence[ids[0]];
    if (open.id !== document) {
      open.source?.close();
      open = { id: document, source: null };
      const source = await sourceOf(document, (quote) => choose([quote.id])).catch(() => null);
      if (closed || open.id !== document) {
        source?.close();
        return;
      }
      open.source = source;
      replace(place, source ? [h('p', { class: 'quiet' }, names.get(document) ?? ''), source.element] : h('p', {}, t('source.erased')));
      source?.mark(Object.entries(result.evidence).filter(([, quote]) => quote.document === document)
        .map(([id, quote]) => ({ ...quote, id })), []);
    }
    open.source?.choose(ids.map((id) => result.evidence[id]).filter((quote) => quote.document === document));
  }

  /** Shows what a reader asked to see. */
  async function bring(ids) {
    await choose(ids);
    open.source?.bring();
  }

  function considered() {
    return result.considered.length > 0 && h('details', { class: 'card', open: !result.found },
      h('summary', {}, t('answer.considered', number(result.considered.length))),
      h('ul', {}, result.considered.map((one) => h('li', {},
        joined([names.get(one.document) ?? one.document, one.section]), one.used ? ` — ${t('answer.used')}` : ''))));
  }

  function rejected() {
    const { rejected: refused } = result.verification;
    return refused.length > 0 && h('details', { class: 'card' }, h('summary', {}, t('answer.rejected', refused.length)),
      h('ul', {}, refused.map(({ text, reason }) => h('li', {}, text, ' — ', h('i', {}, sentence(reason))))));
  }

  function followUp() {
    const question = h('input', { id: 'follow-up', required: true, maxlength: '2000' });
    return h('form', { class: 'card follow-up', onsubmit: (event) => {
      event.preventDefault();
      attempt(async () => {
        const before = await get(`/v1/jobs/${job.id}`);
        const { documents, collection } = before.request;
        const next = await post('/v1/jobs', { type: 'answer', question: question.value.trim(), continues: job.id,
          ...(documents?.length > 0 ? { documents } : {}), ...(collection ? { collection } : {}) });
        location.hash = `#/jobs/${next.id}`;
      });
    } },
    h('label', { for: 'follow-up' }, t('answer.follow_up')), question, h('button', { class: 'main', type: 'submit' }, t('home.ask')));
  }

  return () => {
    closed = true;
    open.source?.close();
  };
}

const joined = (parts) => parts.filter(Boolean).join(' · ');
