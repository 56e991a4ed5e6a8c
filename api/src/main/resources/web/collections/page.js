// The collections that documents are in, and the rules of each: retention, legal hold, four eyes.
import { h, replace } from '../shared/dom.js';
import { get, list, may, putWhole } from '../shared/api.js';
import { attempt, notify } from '../shared/notices.js';
import { number, t } from '../shared/texts.js';

const MOST_DOCUMENTS = 1000; // looked through for the names of collections

export async function show(main) {
  const { items } = await list('/v1/documents', MOST_DOCUMENTS);
  const counts = new Map();
  for (const { collection } of items) {
    if (collection) {
      counts.set(collection, (counts.get(collection) ?? 0) + 1);
    }
  }
  const other = h('input', { id: 'other', required: true, maxlength: '255' });
  const all = h('div', {});
  replace(main, h('h1', {}, t('collections.title')), h('p', {}, t('collections.what')), all,
    may('admin') && h('form', { class: 'card', onsubmit: add },
      h('label', { for: 'other' }, t('collections.other')), ' ', other, ' ', h('button', { type: 'submit' }, t('collections.open'))));
  const names = [...counts.keys()].sort();
  if (names.length === 0) {
    replace(all, h('p', {}, t('collections.none')));
  }
  for (const name of names) {
    all.append(await card(name));
  }

  async function add(event) {
    event.preventDefault();
    const opened = await attempt(() => card(other.value.trim()));
    if (opened) {
      all.append(opened);
      opened.querySelector('input')?.focus();
      other.value = '';
    }
  }

  async function card(name) {
    const path = `/v1/collections/${encodeURIComponent(name)}`;
    const rules = await get(path);
    const eyes = h('input', { type: 'checkbox', checked: rules.four_eyes, disabled: !may('admin') });
    const hold = h('input', { type: 'checkbox', checked: rules.legal_hold, disabled: !may('admin') });
    const days = h('input', { type: 'number', min: '1', step: '1', value: rules.retention_days ?? '', disabled: !may('admin') });
    return h('section', { class: 'card' },
      h('h2', {}, h('a', { href: `#/documents?collection=${encodeURIComponent(name)}` }, name), ' ',
        h('span', { class: 'quiet' }, t('collections.documents', number(counts.get(name) ?? 0)))),
      h('form', { class: 'columns', onsubmit: save },
        h('label', {}, t('collections.days'), ' ', days),
        h('label', {}, hold, ' ', t('collections.hold')),
        h('label', {}, eyes, ' ', t('collections.eyes')),
        may('admin') && h('button', { type: 'submit' }, t('action.save'))),
      h('p', { class: 'quiet' }, t('collections.effect')));

    async function save(event) {
      event.preventDefault();
      const said = await attempt(() => putWhole(path, { four_eyes: eyes.checked, legal_hold: hold.checked,
        retention_days: days.value === '' ? null : Number(days.value) }));
      if (said) {
        notify(t('action.saved'));
      }
    }
  }
  return () => {};
}
