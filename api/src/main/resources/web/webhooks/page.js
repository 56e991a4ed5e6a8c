// Webhooks: where messages go when jobs and batches end, and what became of each.
import { h, replace } from '../shared/dom.js';
import { act, list, post, put, remove } from '../shared/api.js';
import { attempt, notify } from '../shared/notices.js';
import { t, when, word } from '../shared/texts.js';

export async function show(main) {
  const shown = h('div', { 'aria-live': 'polite' });
  const all = h('div', {});
  const url = h('input', { id: 'url', type: 'url', required: true });
  replace(main, h('h1', {}, t('webhooks.title')), h('p', {}, t('webhooks.what')),
    h('form', { class: 'card', onsubmit: create },
      h('label', { for: 'url' }, t('webhooks.url')), url,
      h('div', { class: 'actions' }, h('button', { class: 'main', type: 'submit' }, t('webhooks.create')))),
    shown, all);
  await load();

  async function load() {
    const { items } = await list('/v1/webhooks');
    replace(all, items.length === 0 && h('p', {}, t('webhooks.none')), items.map(card));
  }

  async function create(event) {
    event.preventDefault();
    const made = await attempt(() => post('/v1/webhooks', { url: url.value.trim() }));
    if (made) {
      url.value = '';
      showSecret(made);
      await load();
    }
  }

  /** The one time at which a secret is to be seen. */
  function showSecret(webhook) {
    replace(shown, h('section', { class: 'card' },
      h('h2', {}, t('webhooks.secret')), h('p', {}, t('webhooks.secret_once')),
      h('p', {}, webhook.url),
      h('p', {}, h('code', {}, webhook.secret)),
      h('p', { class: 'quiet' }, t('webhooks.public_key')),
      h('p', {}, h('code', {}, webhook.public_keys[0]))));
  }

  function card(webhook) {
    const deliveries = h('ul', {});
    const one = `/v1/webhooks/${webhook.id}`;
    return h('section', { class: 'card' },
      h('h2', {}, webhook.url, ' ', h('span', { class: 'badge' }, t(webhook.enabled ? 'webhooks.on' : 'webhooks.off'))),
      h('p', { class: 'quiet' }, webhook.types.join(' · ')),
      webhook.switched_off && h('p', { role: 'alert' },
        word('webhooks.off_by', webhook.switched_off.reason), ' ', when(webhook.switched_off.at)),
      webhook.enabled && webhook.failing_since && h('p', { role: 'alert' }, t('webhooks.failing', when(webhook.failing_since))),
      h('div', { class: 'actions' },
        h('button', { onclick: () => showDeliveries(one, deliveries) }, t('webhooks.deliveries')),
        h('button', { onclick: () => rotate(one) }, t('webhooks.rotate')),
        h('button', { onclick: () => change(() => put(one, { url: webhook.url, types: webhook.types,
          enabled: !webhook.enabled, ...(webhook.description ? { description: webhook.description } : {}) })) },
        t(webhook.enabled ? 'webhooks.switch_off' : 'webhooks.switch_on')),
        h('button', { onclick: () => window.confirm(t('webhooks.delete_sure')) && change(() => remove(one)) },
          t('webhooks.delete'))),
      deliveries);
  }

  async function change(work) {
    await attempt(work);
    await load();
  }

  async function rotate(one) {
    const rotated = await attempt(() => post(`${one}/secret`));
    if (rotated) {
      showSecret(rotated);
    }
  }

  async function showDeliveries(one, place) {
    const found = await attempt(() => list(`${one}/deliveries`));
    replace(place, found?.items.length === 0 && h('li', {}, t('webhooks.no_deliveries')),
      found?.items.map((delivery) => {
        const last = delivery.tries.at(-1);
        return h('li', {}, `${when(delivery.created_at)} · ${delivery.type} · `, word('webhooks.status', delivery.status),
          last && ` · ${last.status ?? last.error}`, ' ',
          delivery.payload.data.job && h('a', { href: `#/jobs/${delivery.payload.data.job}` }, t('webhooks.job')), ' ',
          h('button', { onclick: () => replay(one, delivery, place) }, t('webhooks.replay')));
      }));
  }

  async function replay(one, delivery, place) {
    if (await attempt(() => act(`${one}/deliveries/${delivery.id}/replay`))) {
      notify(t('webhooks.replayed'));
      await showDeliveries(one, place);
    }
  }
  return () => {};
}
