// A summary beside its source: every statement with the passage it rests on.
import { dotted, h, replace } from '../shared/dom.js';
import { attempt } from '../shared/notices.js';
import { sourceOf } from '../shared/beside.js';
import { Review } from '../shared/review.js';
import { number, t, word } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';
import { Walk } from '../shared/walk.js';

const LISTS = ['overview', 'findings', 'obligations', 'deadlines', 'amounts', 'penalties', 'definitions', 'open_questions'];
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info', 'undetermined'];

/** Orders of the statements besides that of their kinds; what has nothing to go by stands last. */
const ORDERS = {
  place: ({ evidence }) => (one) => Math.min(...one.evidence.map((id) => evidence[id].start)),
  severity: () => (one) => (one.severity ? SEVERITIES.indexOf(one.severity) : null),
  person: () => (one) => one.person,
};

function sorted(statements, by) {
  return statements.map((one) => [by(one), one]).sort(([a], [b]) => (a == null || b == null ? (a == null) - (b == null)
    : typeof a === 'string' ? a.localeCompare(b) : a - b)).map(([, one]) => one);
}

/** Shows a result, of whose lists there may be the first items alone; all of it is got by `whole`. */
export async function show(main, { job, result: head, whole, query }) {
  let result = head;
  let statements = [];
  let pane = null;
  let hasLeft = false;
  const review = new Review(job.id);
  const search = h('input', { type: 'search', placeholder: t('result.search'), 'aria-label': t('result.search'), oninput: filter });
  const kind = h('select', { 'aria-label': t('summary.kind'), onchange: filter });
  const order = h('select', { 'aria-label': t('summary.order'), onchange: filter },
    ['kind', ...Object.keys(ORDERS)].map((name) => h('option', { value: name }, t(`summary.order.${name}`))));
  const items = h('ol', { class: 'statements long' });
  const place = h('div', { class: 'beside-source' });
  const [read, facts, refused, reading] = ['div', 'div', 'div', 'span'].map((name) => h(name, {}));
  reading.setAttribute('role', 'status');
  replace(main,
    h('h1', {}, result.document.name),
    read, review.bar,
    h('div', { class: 'beside' },
      h('section', { 'aria-label': t('summary.statements'), class: 'beside-list' },
        facts,
        h('div', { class: 'filters' }, search, kind, order, reading, h('span', { class: 'quiet' }, t('result.keys'))),
        items, refused),
      place));
  const walk = new Walk({ list: items, job: job.id, row, review, onchoose: (statement) => chooseEvidence(statement.evidence) });
  draw();
  attempt(complete);

  /** Reads what is not there yet: the rest, the review, the source. */
  async function complete() {
    const source = sourceOf(result.document.id, (quote) => walk.find((one) => one.evidence.includes(quote.id))).catch(() => null);
    const [all] = await Promise.all([whole(), review.load(countOf(result))]);
    if (all !== result && !hasLeft) {
      result = all;
      draw();
    }
    pane = await source;
    if (hasLeft) {
      pane?.close();
    } else if (pane) {
      replace(place, pane.element);
      pane.mark(Object.entries(result.evidence).map(([id, quote]) => ({ ...quote, id })), result.coverage.not_reflected ?? []);
      chooseEvidence(walk.current?.evidence ?? []);
    } else {
      replace(place, h('p', {}, t('source.erased')));
    }
  }

  function draw() {
    const { value } = kind;
    const shown = new Map(statements.filter(({ id }) => id).map((one) => [one.id, one]));
    statements = statementsOf(result).map((one) => shown.get(one.id) ?? one); // rows that are there stay
    replace(read, coverage(result));
    replace(facts, sheet(result, showEvidence));
    replace(kind, h('option', { value: '' }, t('summary.every_kind')), LISTS.filter((list) => result[list]?.length > 0)
      .map((list) => h('option', { value: list }, t(`summary.${list}`))));
    kind.value = value;
    replace(refused, rejected(result));
    reading.textContent = result.cut ? t('result.reading') : '';
    filter();
    if (!walk.current) {
      walk.find(({ id }) => id && id === query.get('at'));
    }
  }

  function filter() {
    const wanted = search.value.trim().toLowerCase();
    const shown = statements.filter((one) => (!kind.value || one.list === kind.value) && (!wanted || one.words.includes(wanted)));
    const by = ORDERS[order.value]?.(result);
    walk.show(by ? sorted(shown, by) : shown);
  }

  function row(statement, index, shown) {
    const heading = order.value === 'kind' && (index === 0 || shown[index - 1].list !== statement.list);
    return h('li', { class: `statement ${statement.list}` },
      heading && h('h2', {}, t(`summary.${statement.list}`)),
      h('button', { class: 'statement-text', onclick: () => walk.choose(index) },
        statement.id && h('span', { class: 'id' }, statement.id),
        statement.severity && h('span', { class: `badge ${statement.severity}` }, word('severity', statement.severity)),
        statement.must && h('span', { class: 'badge' }, word('must', statement.must)),
        h('span', {}, statement.text)),
      statement.fields.map(([name, value]) => h('p', { class: 'part' }, h('b', {}, t(`summary.${name}`)), ' ', value)),
      h('p', { class: 'grounds' }, byPlace(statement.evidence).map(([place, ids]) =>
        h('button', { class: 'plain ground', onclick: () => showEvidence(ids), title: ids.map((id) => result.evidence[id].quote).join('\n') },
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

  /** Shows what a reader asked to see. */
  function showEvidence(ids) {
    chooseEvidence(ids);
    pane?.bring();
  }

  function chooseEvidence(ids) {
    pane?.choose(ids.map((id) => result.evidence[id]));
  }

  return () => {
    hasLeft = true;
    walk.stop();
    pane?.close();
  };
}

/** How many statements can be reviewed; those of results of earlier releases have no ids. */
const countOf = (result) => LISTS.reduce((sum, list) => sum + (result.cut?.[list] ?? (result[list] ?? []).filter(({ id }) => id).length), 0);

/** The statements list by list, up to the first list that is not whole. */
function statementsOf(result) {
  const all = [];
  for (const list of LISTS.slice(0, 1 + LISTS.findIndex((name) => result.cut?.[name]) || LISTS.length)) {
    const items = [...(result[list] ?? [])];
    if (list === 'findings') {
      items.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    }
    for (const item of items) {
      const fields = ['condition', 'criteria', 'cause', 'consequence', 'action', 'response', 'status', 'who', 'deadline', 'owner', 'due', 'value']
        .filter((name) => item[name]).map((name) => [name, [item[name], name === 'value' ? item.currency : ''].filter(Boolean).join(' ')]);
      const text = item.title ?? [item.term, item.text].filter(Boolean).join(': ');
      all.push({ list, id: item.id, text, severity: item.severity, must: item.must, person: item.owner ?? item.who ?? null, fields, evidence: item.evidence,
        words: [item.id ?? '', text, ...fields.map(([, value]) => value)].join('\n').toLowerCase() });
    }
  }
  return all;
}

/** Page and section of a quotation. */
const placeOf = ({ page, section }) => [page ? t('result.page', page) : '', section ?? ''].filter(Boolean).join(' · ');

/** What was read and what was not, first. */
function coverage({ coverage: read, verification, method }) {
  return h('div', { class: 'card coverage' },
    h('p', {}, t('summary.coverage', number(read.sections_read), number(read.sections), number(read.sections_cited)),
      ' ', t('summary.verified', number(verification.supported), number(verification.statements))),
    method === 'extractive' && h('p', { class: 'quiet' }, t('summary.extractive')),
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
