// One document: what was read of it, and its text.
import { h, replace } from '../shared/dom.js';
import { get, post, remove } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { sourceOf } from '../shared/beside.js';
import { number, t, when } from '../shared/texts.js';
import { warningItems } from '../shared/warnings.js';

export async function show(main, { id }) {
  const document = await get(`/v1/documents/${id}`);
  const sure = h('dialog', {}, h('p', {}, t('documents.sure', document.name)),
    h('button', { class: 'main', onclick: erase }, t('action.erase')), h('button', { onclick: () => sure.close() }, t('action.keep')));
  const place = h('div', {});
  replace(main, h('h1', {}, document.name),
    h('p', { class: 'quiet' }, when(document.created_at), ' · ', t('documents.characters', number(document.characters)),
      document.pages ? ` · ${t('documents.pages', number(document.pages))}` : '', ` · ${document.media_type}`),
    document.warnings.length > 0 && h('details', { class: 'warnings', open: true }, h('summary', {}, t('job.warnings', document.warnings.length)),
      h('ul', {}, warningItems(document.warnings))),
    h('div', { class: 'actions' },
      h('button', { class: 'main', onclick: summarize }, t('home.summarize', 1)),
      h('button', { onclick: () => sure.showModal() }, t('action.erase'))), sure, place);
  const source = await sourceOf(id, () => {});
  replace(place, source.element);

  async function summarize() {
    const job = await attempt(() => post('/v1/jobs', { type: 'summary', document: id }));
    if (job) {
      location.hash = `#/jobs/${job.id}`;
    }
  }

  async function erase() {
    await attempt(async () => {
      await remove(`/v1/documents/${id}`);
      location.hash = '#/documents';
    });
  }
  return () => source.close();
}
