// All batches, with how their jobs stand.
import { h, replace } from '../shared/dom.js';
import { act, get, list } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { number, t, when, word } from '../shared/texts.js';

export async function show(main) {
  const body = h('ul', { class: 'jobs' });
  replace(main, h('h1', {}, t('batches.title')), body);
  await load();

  async function load() {
    const { items } = await list('/v1/batches', 50);
    const batches = await Promise.all(items.map((batch) => get(`/v1/batches/${batch.id}`)));
    replace(body, batches.length === 0 && h('li', {}, t('batches.none')), batches.map((batch) => h('li', {},
      h('a', { href: `#/batches/${batch.id}` }, h('span', { class: 'name' }, batch.name)),
      h('span', { class: 'quiet' }, when(batch.created_at), ' · ', Object.entries(batch.counts ?? {}).filter(([, n]) => n > 0)
        .map(([status, n]) => `${word('status', status)} ${number(n)}`).join(' · ')),
      ['queued', 'running'].some((status) => batch.counts?.[status] > 0)
        && h('button', { onclick: () => cancel(batch) }, t('action.cancel')),
      h('a', { href: `/v1/batches/${batch.id}/results`, download: `${batch.id}.ndjson` }, t('batches.results')))));
  }

  async function cancel(batch) {
    await attempt(() => act(`/v1/batches/${batch.id}/cancel`));
    await load();
  }
  return () => {};
}
