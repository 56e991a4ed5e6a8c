// A summary beside its source: every statement with the passage it rests on.
import { dotted, h, replace } from '../shared/dom.js';
import { sourceOf } from '../shared/beside.js';
import { Review } from '../shared/review.js';
import { number, t, word } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';
import { Walk } from '../shared/walk.js';

const LISTS = ['overview', 'findings', 'obligations', 'deadlines', 'amounts', 'penalties', 'definitions', 'open_questions'];
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info', 'undetermined'];

export async function show(main, { job, result, query }) {
  const statements = statementsOf(result);
  const review = new Review(job.id, statements.filter((one) => one.id).length);
  const search = h('input', { type: 'search', placeholder: t('result.search'), 'aria-label': t('result.search'), oninput: filter });
  const kind = h('select', { 'aria-label': t('summary.kind'), onchange: filter }, h('option', { value: '' }, t('summary.every_kind')),
    LISTS.filter((list) => statements.some((one) => one.list === list))
      .map((list) => h('option', { value: list }, t(`summary.${list}`))));
  const items = h('ol', { class: 'statements long' });
  const place = h('div', { class: 'beside-source' });
  replace(main,
    h('h1', {}, result.document.name),
    coverage(result), review.bar,
    h('div', { class: 'beside' },
      h('section', { 'aria-label': t('summary.statements'), class: 'beside-list' },
        sheet(result, chooseEvidence),
        h('div', { class: 'filters' }, search, kind, h('span', { class: 'quiet' }, t('result.keys'))),
        items, rejected(result)),
      place));
  let pane = null;
  const walk = new Walk({ list: items, job: job.id, row, review, onchoose: (statement) => chooseEvidence(statement.evidence) });
  await review.load();
  walk.show(statements);
  walk.find(({ id }) => id && id === query.get('at'));
  pane = await sourceOf(result.document.id, (quote) => walk.find((one) => one.evidence.includes(quote.id)))
    .catch(() => null);
  if (pane) {
    replace(place, pane.element);
    pane.mark(Object.entries(result.evidence).map(([id, quote]) => ({ ...quote, id })), result.coverage.not_reflected ?? []);
    chooseEvidence(walk.current?.evidence ?? []);
  } else {
    replace(place, h('p', {}, t('source.erased')));
  }

  function filter() {
    const wanted = search.value.trim().toLowerCase();
    walk.show(statements.filter((one) => (!kind.value || one.list === kind.value) && (!wanted || one.words.includes(wanted))));
  }

  function row(statement, index, shown) {
    const heading = index === 0 || shown[index - 1].list !== statement.list;
    return h('li', { class: `statement ${statement.list}` },
      heading && h('h2', {}, t(`summary.${statement.list}`)),
      h('button', { class: 'statement-text', onclick: () => walk.choose(index) },
        statement.id && h('span', { class: 'id' }, statement.id),
        statement.severity && h('span', { class: `badge ${statement.severity}` }, word('severity', statement.severity)),
        statement.must && h('span', { class: 'badge' }, word('must', statement.must)),
        h('span', {}, statement.text)),
      statement.fields.map(([name, value]) => h('p', { class: 'part' }, h('b', {}, t(`summary.${name}`)), ' ', value)),
      h('p', { class: 'grounds' }, byPlace(statement.evidence).map(([place, ids]) =>
        h('button', { class: 'plain ground', onclick: () => chooseEvidence(ids), title: ids.map((id) => result.evidence[id].quote).join('\n') },
          place, ids.length > 1 ? ` (${number(ids.length)})` : ''))),
      statement.id && review.controls(statement.id));
  }

  /** The quotations of a statement by where they stand. */
  function byPlace(ids) {
    const places = new Map();
    for (const id of ids) {
      const place = placeOf(result.evidence[id]) || id;
      places.set(place, [...(places.get(place) ?? []), id]);
    }
    return [...places];
  }

  function chooseEvidence(ids) {
    pane?.choose(ids.map((id) => result.evidence[id]));
  }

  return () => {
    walk.stop();
    pane?.close();
  };
}

function statementsOf(result) {
  const all = [];
  for (const list of LISTS) {
    const items = [...(result[list] ?? [])];
    if (list === 'findings') {
      items.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    }
    for (const item of items) {
      const fields = ['condition', 'criteria', 'cause', 'consequence', 'action', 'response', 'status', 'who', 'deadline', 'owner', 'due', 'value']
        .filter((name) => item[name]).map((name) => [name, [item[name], name === 'value' ? item.currency : ''].filter(Boolean).join(' ')]);
      const text = item.title ?? [item.term, item.text].filter(Boolean).join(': ');
      all.push({ list, id: item.id, text, severity: item.severity, must: item.must, fields, evidence: item.evidence,
        words: [item.id ?? '', text, ...fields.map(([, value]) => value)].join('\n').toLowerCase() });
    }
  }
  return all;
}

/** Page and section of a quotation. */
const placeOf = ({ page, section }) => [page ? t('result.page', page) : '', section ?? ''].filter(Boolean).join(' · ');

/** What was read and what was not, first. */
function coverage({ coverage: read, verification }) {
  return h('div', { class: 'card coverage' },
    h('p', {}, t('summary.coverage', number(read.sections_read), number(read.sections), number(read.sections_cited)),
      ' ', t('summary.verified', number(verification.supported), number(verification.statements))),
    read.index && h('p', {}, t('summary.index', number(read.index.listed), number(read.index.found))),
    read.index?.missing?.length > 0 && h('div', { class: 'error' }, t('summary.index_missing'),
      h('ul', {}, read.index.missing.map((title) => h('li', {}, title)))),
    read.unread.length > 0 && h('div', { class: 'error' }, t('summary.unread', read.unread.length),
      h('ul', {}, read.unread.map(({ section, page, reason }) => h('li', {},
        dotted([page ? t('result.page', page) : '', section, sentence(reason)]))))));
}

/** The sheet of a contract or a regulation, where the result has one. */
function sheet({ sheet: fields, evidence }, choose) {
  if (!fields) {
    return null;
  }
  return h('details', { class: 'card', open: true }, h('summary', {}, t('sheet.title')),
    h('dl', { class: 'sheet' }, Object.entries(fields).map(([name, field]) => [
      h('dt', {}, word('sheet', name)),
      h('dd', {}, field.found ? field.value : h('span', { class: 'quiet' }, t('sheet.not_found')),
        field.found && (field.evidence ?? []).filter((id) => evidence[id]).map((id) => h('button', { class: 'plain ground', onclick: () => choose([id]) },
          placeOf(evidence[id]) || id)))])));
}

/** What was refused by the checks; it is no part of the summary. */
function rejected({ verification }) {
  return verification.rejected.length > 0 && h('details', { class: 'card' },
    h('summary', {}, t('summary.rejected', verification.rejected.length)),
    h('ul', {}, verification.rejected.map(({ text, reason }) => h('li', {}, text, ' — ', h('i', {}, sentence(reason))))));
}
