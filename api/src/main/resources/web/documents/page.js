// All documents, newest first.
import { h, replace } from '../shared/dom.js';
import { list } from '../shared/api.js';
import { number, t, when } from '../shared/texts.js';

export async function show(main, { query }) {
  const collection = query.get('collection');
  const { items, more } = await list(`/v1/documents${collection ? `?collection=${encodeURIComponent(collection)}` : ''}`);
  replace(main, h('h1', {}, collection ? t('documents.of', collection) : t('documents.title')),
    items.length === 0 && h('p', {}, t('documents.none'), ' ', h('a', { href: '#/' }, t('nav.home'))),
    h('ul', { class: 'jobs' }, items.map((document) => h('li', {},
      h('a', { href: `#/documents/${document.id}` }, h('span', { class: 'name' }, document.name)),
      h('span', { class: 'quiet' }, when(document.created_at), ' · ',
        document.pages ? t('documents.pages', number(document.pages)) : t('documents.characters', number(document.characters)),
        document.collection && [' · ', h('a', { href: `#/documents?collection=${encodeURIComponent(document.collection)}` }, document.collection)])))),
    more && h('p', { class: 'quiet' }, t('jobs.more')));
  return () => {};
}
