// Two versions side by side, change by change.
import { h, lazyList, replace } from '../shared/dom.js';
import { number, t, word } from '../shared/texts.js';
import { Review } from '../shared/review.js';
import { sides } from './sides.js';

const RISKS = ['high', 'medium', 'low', 'none'];

export async function show(main, { job, result }) {
  const review = await new Review(job.id, result.changes.length).load();
  const classes = [...new Set(result.changes.flatMap((change) => change.classes))].sort();
  const search = h('input', { type: 'search', placeholder: t('result.search'), 'aria-label': t('result.search'), oninput: filter });
  const risks = RISKS.map((risk) => h('input', { type: 'checkbox', value: risk, checked: true, onchange: filter }));
  const kind = h('select', { 'aria-label': t('comparison.class'), onchange: filter },
    h('option', { value: '' }, t('comparison.every_class')), classes.map((name) => h('option', { value: name }, word('class', name))));
  const cosmetic = h('input', { type: 'checkbox', onchange: filter });
  const items = h('ol', { class: 'changes' });
  const count = h('span', { class: 'quiet', role: 'status' });
  let shown = [];
  let rows = { stop() {} };
  let at = -1;
  replace(main,
    h('h1', {}, `${result.before.name} → ${result.after.name}`),
    overview(result), review.bar,
    h('div', { class: 'filters' }, search, kind,
      h('fieldset', {}, h('legend', {}, t('comparison.risk')),
        risks.map((box) => h('label', {}, box, ' ', word('risk', box.value), ` ${number(countOf(result, box.value))}`))),
      h('label', {}, cosmetic, ' ', t('comparison.hide_cosmetic')), count, h('span', { class: 'quiet' }, t('result.keys'))),
    stale(result, reveal),
    items);
  filter();
  document.addEventListener('keydown', keys);

  function filter() {
    const wanted = search.value.trim().toLowerCase();
    const allowed = new Set(risks.filter((box) => box.checked).map((box) => box.value));
    shown = result.changes.filter((change) => allowed.has(change.risk)
      && (!kind.value || change.classes.includes(kind.value))
      && !(cosmetic.checked && ['cosmetic', 'reference_only', 'same'].includes(change.content))
      && (!wanted || change.edits.some((edit) => edit.text.toLowerCase().includes(wanted))
        || [change.before, change.after].some((clause) => `${clause?.label ?? ''} ${clause?.caption ?? ''}`.toLowerCase().includes(wanted))));
    at = -1;
    rows.stop();
    rows = lazyList(items, shown, row, 30);
    count.textContent = t('comparison.shown', number(shown.length), number(result.changes.length));
  }

  function row(change, index) {
    const title = (clause) => (clause ? [clause.label, clause.caption].filter(Boolean).join(' ') : null);
    const [before, after] = [title(change.before), title(change.after)];
    return h('li', { class: `change level-${Math.min(change.level, 3)}`, tabindex: '-1', dataset: { id: change.id }, onclick: () => { at = index; } },
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
    return (ids ?? []).map((id) => h('button', { class: 'plain', onclick: () => reveal((change) => change.id === id
      || change.before?.id === id || change.after?.id === id) }, `${text} ${id}`));
  }

  function reveal(wanted) {
    const index = shown.findIndex(wanted);
    if (index >= 0) {
      choose(index);
    }
  }

  function choose(index) {
    if (index < 0 || index >= shown.length) {
      return;
    }
    items.querySelector('[aria-current]')?.removeAttribute('aria-current');
    at = index;
    const element = rows.reveal(index);
    element.setAttribute('aria-current', 'true');
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  }

  function keys(event) {
    if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      choose(event.key === 'j' ? Math.min(at + 1, shown.length - 1) : Math.max(at - 1, 0));
    } else if (event.target.closest('.change')) {
      review.key(event, event.target.closest('.change').dataset.id);
    }
  }

  return () => {
    rows.stop();
    document.removeEventListener('keydown', keys);
  };
}

const countOf = (result, risk) => result.changes.filter((change) => change.risk === risk).length;

function overview({ stats, unread, unexplained }) {
  const counted = ['added', 'removed', 'modified', 'moved', 'renumbered', 'reference_only', 'cosmetic', 'same'];
  return h('div', { class: 'card' },
    h('p', { class: 'stats' }, counted.map((name) => h('span', {}, h('b', {}, number(stats[name])), ' ', t(`stats.${name}`)))),
    (unread ?? []).length > 0 && h('div', { class: 'error' }, t('summary.unread', unread.length),
      h('ul', {}, unread.map(({ document, page, reason }) => h('li', {},
        [document ?? '', page ? t('result.page', page) : '', word('reason', reason)].filter(Boolean).join(' · '))))),
    (unexplained ?? []).length > 0 && h('p', { class: 'error' }, t('comparison.unexplained', unexplained.length)));
}

/** References of the new version that lead to another clause than they did. */
function stale({ stale_references: references }, reveal) {
  return references.length > 0 && h('details', { class: 'card', open: references.length < 8 },
    h('summary', {}, t('comparison.stale', references.length)),
    h('ul', {}, references.map((one) => h('li', {},
      h('button', { class: 'plain', onclick: () => reveal(({ after }) => after && after.start <= one.start && one.end <= after.end) },
        one.in ?? t('comparison.preamble')),
      ' ', t('comparison.stale_text', one.text, one.now ?? t('comparison.gone')),
      one.proposal && h('b', {}, ' ', t('comparison.proposal', one.proposal))))));
}
