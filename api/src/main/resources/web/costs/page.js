// What was spent, and the budget that limits what may be.
import { h, replace } from '../shared/dom.js';
import { get, may, putWhole } from '../shared/api.js';
import { attempt, notify } from '../shared/notices.js';
import { number, t, usd } from '../shared/texts.js';

const KINDS = ['day', 'model', 'collection'];

export async function show(main) {
  const today = new Date().toISOString().slice(0, 10);
  const from = h('input', { type: 'date', id: 'from', value: `${today.slice(0, 8)}01`, onchange: load });
  const to = h('input', { type: 'date', id: 'to', value: today, onchange: load });
  const by = h('select', { id: 'by', onchange: load }, KINDS.map((kind) => h('option', { value: kind }, t(`costs.by_${kind}`))));
  const table = h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': t('costs.used') });
  const budget = h('section', { class: 'card' });
  replace(main, h('h1', {}, t('costs.title')), budget, h('h2', {}, t('costs.used')),
    h('div', { class: 'filters' },
      h('label', { for: 'from' }, t('costs.from')), from, h('label', { for: 'to' }, t('costs.to')), to,
      h('label', { for: 'by' }, t('costs.by')), by), table);
  await Promise.all([load(), loadBudget()]);

  async function load() {
    const query = new URLSearchParams({ from: from.value, to: to.value, by: by.value });
    const usage = await attempt(() => get(`/v1/usage?${query}`));
    if (usage) {
      replace(table, h('table', {},
        h('thead', {}, h('tr', {}, ['costs.what', 'costs.usd', 'costs.input', 'costs.output', 'costs.calls'].map((key) => h('th', { scope: 'col' }, t(key))))),
        h('tbody', {}, usage.items.map((one) => row(one.key || t('costs.no_collection'), one.usage))),
        h('tfoot', {}, row(t('costs.total'), usage.total))));
    }
  }

  async function loadBudget() {
    const now = await attempt(() => get('/v1/budget'));
    if (!now) {
      return;
    }
    const period = h('select', { id: 'period' }, ['day', 'month', 'total'].map((one) => h('option', { value: one, selected: now.period === one }, t(`costs.period_${one}`))));
    const limit = h('input', { id: 'limit', type: 'number', min: '0', step: 'any', value: now.usd ?? '' });
    const full = h('select', { id: 'full' }, ['wait', 'reject'].map((one) => h('option', { value: one, selected: now.on_budget === one }, t(`costs.full_${one}`))));
    replace(budget, h('h2', {}, t('costs.budget')),
      h('p', {}, now.usd === null ? t('costs.no_budget')
        : t('costs.budget_now', usd(now.usd), t(`costs.period_${now.period}`), usd(now.used), usd(now.reserved), usd(now.usd - now.used - now.reserved))),
      may('admin') && h('form', { class: 'columns', onsubmit: save },
        field('period', 'costs.period', period), field('limit', 'costs.limit', limit), field('full', 'costs.full', full),
        h('button', { class: 'main', type: 'submit' }, t('action.save'))));

    async function save(event) {
      event.preventDefault();
      const said = await attempt(() => putWhole('/v1/budget',
        { period: period.value, usd: limit.value === '' ? null : Number(limit.value), on_budget: full.value }));
      if (said) {
        notify(t('action.saved'));
        await loadBudget();
      }
    }
  }
  return () => {};
}

const row = (name, used) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, usd(used.usd)),
  h('td', {}, number(used.input_tokens)), h('td', {}, number(used.output_tokens)), h('td', {}, number(used.model_calls)));

const field = (id, text, input) => h('div', { class: 'field' }, h('label', { for: id }, t(text)), input);
