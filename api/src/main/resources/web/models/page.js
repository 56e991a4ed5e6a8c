// The models that may be asked, and why others may not.
import { h, replace } from '../shared/dom.js';
import { get } from '../shared/api.js';
import { t } from '../shared/texts.js';

export async function show(main) {
  const { items } = await get('/v1/models');
  replace(main, h('h1', {}, t('models.title')), h('p', {}, t('models.what')),
    h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': t('models.title') }, h('table', {},
      h('thead', {}, h('tr', {}, ['models.id', 'models.available', 'models.why'].map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', {}, items.map((model) => h('tr', {}, h('th', { scope: 'row' }, model.id),
        h('td', {}, t(model.available ? 'models.yes' : 'models.no')), h('td', {}, model.why_not ?? '')))))));
  return () => {};
}
