// API keys: who may do what, shown once when they are made.
import { h, replace } from '../shared/dom.js';
import { list, post, remove } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { t, when, word } from '../shared/texts.js';

const ROLES = ['reader', 'submitter', 'reviewer', 'admin'];

export async function show(main) {
  const shown = h('div', { 'aria-live': 'polite' });
  const all = h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': t('keys.title') });
  const name = h('input', { id: 'name', required: true, maxlength: '255' });
  const person = h('input', { id: 'person', maxlength: '255' });
  const role = h('select', { id: 'role' }, ROLES.map((one) => h('option', { value: one }, t(`keys.role_${one}`))));
  const expires = h('input', { id: 'expires', type: 'date' });
  const field = (input, text) => h('div', { class: 'field' }, h('label', { for: input.id }, t(text)), input);
  replace(main, h('h1', {}, t('keys.title')), h('p', {}, t('keys.what')),
    h('form', { class: 'card', onsubmit: create },
      h('div', { class: 'columns' }, field(name, 'keys.name'), field(person, 'keys.person'), field(role, 'keys.role'), field(expires, 'keys.expires'),
        h('button', { class: 'main', type: 'submit' }, t('keys.create')))),
    shown, all);
  await load();

  async function load() {
    const { items } = await list('/v1/keys');
    replace(all, h('table', {},
      h('thead', {}, h('tr', {}, ['keys.name', 'keys.person', 'keys.scopes', 'keys.created', 'keys.last', 'keys.expires', 'keys.actions']
        .map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', {}, items.map((key) => h('tr', {},
        h('th', { scope: 'row' }, key.name ?? t('keys.nameless')), h('td', {}, key.person ?? ''),
        h('td', {}, key.role ? word('keys', `role_${key.role}`) : key.scopes.join(', ')), h('td', {}, when(key.created_at)),
        h('td', {}, when(key.last_used_at)), h('td', {}, when(key.expires_at)),
        h('td', { class: 'actions' },
          h('button', { 'aria-label': `${t('keys.rotate')} ${key.name ?? ''}`, onclick: () => rotate(key) }, t('keys.rotate')),
          h('button', { 'aria-label': `${t('keys.delete')} ${key.name ?? ''}`,
            onclick: () => window.confirm(t('keys.sure', key.name ?? t('keys.nameless'))) && change(() => remove(`/v1/keys/${key.id}`)) }, t('keys.delete'))))))));
  }

  async function create(event) {
    event.preventDefault();
    const made = await attempt(() => post('/v1/keys', { name: name.value.trim(), role: role.value,
      ...(person.value.trim() ? { person: person.value.trim() } : {}),
      ...(expires.value ? { expires_at: `${expires.value}T23:59:59Z` } : {}) }));
    if (made) {
      event.target.reset();
      showOnce(made);
      await load();
    }
  }

  async function rotate(key) {
    const made = await attempt(() => post(`/v1/keys/${key.id}/rotate`, { overlap_seconds: 86400 }));
    if (made) {
      showOnce(made);
      await load();
    }
  }

  /** The one time at which a key is to be seen. */
  function showOnce(key) {
    replace(shown, h('section', { class: 'card' }, h('h2', {}, key.name ?? t('keys.nameless')), h('p', {}, t('keys.once')),
      h('pre', { tabindex: '0', 'aria-label': t('keys.title') }, key.key)));
  }

  async function change(work) {
    await attempt(work);
    await load();
  }
  return () => {};
}
