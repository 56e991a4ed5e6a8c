// Two versions side by side, change by change.
import { dotted, h, replace } from '../shared/dom.js';
import { attempt } from '../shared/notices.js';
import { number, t, word } from '../shared/texts.js';
import { Review } from '../shared/review.js';
import { sentence } from '../shared/warnings.js';
import { Walk } from '../shared/walk.js';
import { sides } from './sides.js';

const RISKS = ['high', 'medium', 'low', 'none'];

/** Shows a result, of whose lists there may be the first items alone; all of it is got by `whole`. */
export async function show(main, { job, result: head, whole, query }) {
  let result = head;
  let hasLeft = false;
  const review = new Review(job.id);
  const search = h('input', { type: 'search', placeholder: t('result.search'), 'aria-label': t('result.search'), oninput: filter });
  const risks = RISKS.map((risk) => ({ box: h('input', { type: 'checkbox', value: risk, checked: true, onchange: filter }), count: h('span', {}) }));
  const kind = h('select', { 'aria-label': t('comparison.class'), onchange: filter });
  const cosmetic = h('input', { type: 'checkbox', onchange: filter });
  const items = h('ol', { class: 'changes long' });
  const count = h('span', { class: 'quiet', role: 'status' });
  const facts = h('div', {});
  const references = h('div', {});
  const walk = new Walk({ list: items, job: job.id, row, review, block: 'start' });
  replace(main,
    h('h1', {}, `${result.before.name} → ${result.after.name}`),
    facts, review.bar,
    h('div', { class: 'filters' }, search, kind,
      h('fieldset', {}, h('legend', {}, t('comparison.risk')),
        risks.map(({ box, count: found }) => h('label', {}, box, ' ', word('risk', box.value), ' ', found))),
      h('label', {}, cosmetic, ' ', t('comparison.hide_cosmetic')), count, h('span', { class: 'quiet' }, t('result.keys'))),
    references, items);
  draw();
  attempt(complete);

  /** Reads what is not there yet. */
  async function complete() {
    const [all] = await Promise.all([whole(), review.load(result.cut?.changes ?? result.changes.length)]);
    if (!hasLeft && all !== result) {
      all.changes.splice(0, result.changes.length, ...result.changes); // their rows stay
      result = all;
      draw();
    }
  }

  function draw() {
    const classes = [...new Set(result.changes.flatMap((change) => change.classes))].sort();
    const { value } = kind;
    replace(facts, overview(result));
    replace(kind, h('option', { value: '' }, t('comparison.every_class')), classes.map((name) => h('option', { value: name }, word('class', name))));
    kind.value = value;
    risks.forEach(({ box, count: found }) => {
      found.textContent = result.cut ? '' : number(countOf(result, box.value));
    });
    replace(references, stale(result, (wanted) => walk.find(wanted)));
    filter();
    if (!walk.current) {
      walk.find(({ id }) => id === query.get('at'));
    }
  }

  function filter() {
    const wanted = search.value.trim().toLowerCase();
    const allowed = new Set(risks.filter(({ box }) => box.checked).map(({ box }) => box.value));
    const shown = result.changes.filter((change) => allowed.has(change.risk)
      && (!kind.value || change.classes.includes(kind.value))
      && !(cosmetic.checked && ['cosmetic', 'reference_only', 'same'].includes(change.content))
      && (!wanted || words(change).includes(wanted)));
    walk.show(shown);
    count.textContent = result.cut ? t('result.reading') : t('comparison.shown', number(shown.length), number(result.changes.length));
  }

  function row(change) {
    const title = (clause) => (clause ? [clause.label, clause.caption].filter(Boolean).join(' ') : null);
    const [before, after] = [title(change.before), title(change.after)];
    return h('li', { class: `change level-${Math.min(change.level, 3)}` },
      h('header', {},
        h('span', { class: 'id' }, change.id),
        h('span', { class: `badge risk-${change.risk}` }, word('risk', change.risk)),
        h('h2', {}, before && after && before !== after ? `${before} → ${after}` : after ?? before ?? t('comparison.preamble')),
        h('span', { class: 'badge' }, word('content', change.content)),
        change.moved && h('span', { class: 'badge' }, t('comparison.moved')),
        change.renumbered && h('span', { class: 'badge' }, t('comparison.renumbered')),
        related(t('comparison.split_from'), change.split_from), related(t('comparison.merged_into'), change.merged_into)),
      sides(change),
      change.reasons.length > 0 && h('ul', { class: 'reasons' }, change.reasons.map((reason) => h('li', {}, reason))),
      change.explanation && h('dl', { class: 'explanation' },
        ['meaning', 'impact', 'action'].filter((part) => change.explanation[part])
          .map((part) => [h('dt', {}, t(`comparison.${part}`)), h('dd', {}, change.explanation[part])])),
      review.controls(change.id));
  }

  function related(text, ids) {
    return (ids ?? []).map((id) => h('button', { class: 'plain', onclick: () => walk.find((change) => change.id === id
      || change.before?.id === id || change.after?.id === id) }, `${text} ${id}`));
  }

  return () => {
    hasLeft = true;
    walk.stop();
  };
}

const searched = new WeakMap(); // what was put together for the search before

/** All that a reader may search a change for, in small letters. */
function words(change) {
  if (!searched.has(change)) {
    searched.set(change, [change.id, ...change.edits.map((edit) => edit.text), ...change.reasons,
      ...[change.before, change.after].map((clause) => clause && `${clause.label ?? ''} ${clause.caption ?? ''}`),
      ...Object.values(change.explanation ?? {}).filter((text) => typeof text === 'string')].join('\n').toLowerCase());
  }
  return searched.get(change);
}

const countOf = (result, risk) => result.changes.filter((change) => change.risk === risk).length;

function overview({ stats, unread, unexplained }) {
  const counted = ['added', 'removed', 'modified', 'moved', 'renumbered', 'reference_only', 'cosmetic', 'same'];
  return h('div', { class: 'card' },
    h('p', { class: 'stats' }, counted.map((name) => h('span', {}, h('b', {}, number(stats[name])), ' ', t(`stats.${name}`)))),
    (unread ?? []).length > 0 && h('div', { class: 'error' }, t('summary.unread', unread.length),
      h('ul', {}, unread.map(({ document, page, reason }) => h('li', {},
        dotted([document, page ? t('result.page', page) : '', sentence(reason)]))))),
    (unexplained ?? []).length > 0 && h('p', { class: 'error' }, t('comparison.unexplained', unexplained.length)));
}

/** References of the new version that lead to another clause than they did. */
function stale({ stale_references: references }, reveal) {
  return references.length > 0 && h('details', { class: 'card', open: references.length < 8 },
    h('summary', {}, t('comparison.stale', references.length)),
    h('ul', {}, references.map((one) => h('li', {},
      h('button', { class: 'plain', onclick: () => reveal(({ after }) => after && after.start <= one.start && one.end <= after.end) },
        one.in ?? t('comparison.preamble')),
      ' ', one.now ? t('comparison.stale_text', one.text, one.now) : t('comparison.stale_gone', one.text),
      one.proposal && h('b', {}, ' ', t('comparison.proposal', one.proposal))))));
}
