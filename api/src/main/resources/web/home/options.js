// The options of a job, as the start page offers them.
import { h } from '../shared/dom.js';
import { t } from '../shared/texts.js';

function select(id, values, kind) {
  return h('select', { id }, values.map((value) => h('option', { value }, t(`${kind}.${value}`))));
}

/** The form, and what it says for each type of job. */
export function jobOptions() {
  const language = select('language', ['auto', 'ja', 'en'], 'language');
  const profile = select('profile', ['audit', 'executive'], 'profile');
  const length = select('length', ['short', 'standard', 'long'], 'length');
  length.value = 'standard';
  const explain = h('input', { type: 'checkbox', id: 'explain', checked: true });
  const most = h('input', { id: 'most', type: 'number', min: '0', step: 'any' });
  const party = h('input', { id: 'party', maxlength: '200' });
  const field = (text, input) => h('div', { class: 'field' }, h('label', { for: input.id }, text), input);
  const element = h('details', { class: 'card' }, h('summary', {}, t('options.title')),
    h('div', { class: 'columns' },
      field(t('options.language'), language), field(t('options.profile'), profile), field(t('options.length'), length),
      field(t('options.party'), party), field(t('options.most'), most),
      h('div', { class: 'field' }, h('label', {}, explain, ' ', t('options.explain')))));
  return {
    element,
    limits: () => (most.value === '' ? {} : { max_cost_usd: Number(most.value) }),
    summary: () => ({ language: language.value, profile: profile.value, length: length.value }),
    comparison: () => ({ language: language.value, explain: explain.checked,
      ...(party.value.trim() ? { our_party: party.value.trim() } : {}) }),
  };
}
