// A new schedule, in words: what, how often, at what time of which zone.
import { h } from '../shared/dom.js';
import { post } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { t } from '../shared/texts.js';
import { OFTEN, cron } from './often.js';

/** The form, which offers the collections of {names}; {@code made} is called when a schedule has been made. */
export function scheduleForm(names, made) {
  const select = (id, values, text) => h('select', { id }, values.map((value) => h('option', { value }, text(value))));
  const name = h('input', { id: 'name', required: true, maxlength: '255' });
  const collection = h('input', { id: 'collection', required: true, maxlength: '255', list: 'collections' });
  const which = select('which', ['changed', 'all'], (value) => t(`schedules.select_${value}`));
  const type = select('type', ['summary', 'comparison', 'answer'], (value) => t(`schedules.job_${value}`));
  const question = h('input', { id: 'question', maxlength: '2000' });
  const asking = h('div', { class: 'field wide', hidden: true }, h('label', { for: 'question' }, t('schedules.question')), question);
  type.addEventListener('change', () => {
    question.required = type.value === 'answer';
    asking.hidden = !question.required;
  });
  const often = select('often', OFTEN, (value) => t(`schedules.often_${value}`));
  const time = h('input', { id: 'time', type: 'time', required: true, value: '06:00' });
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = select('zone', [...new Set([here, 'UTC', ...Intl.supportedValuesOf('timeZone')])], (value) => value); // UTC is none of those
  zone.value = here;
  const dst = select('dst', ['shift', 'skip'], (value) => t(`schedules.dst_${value}`));
  const field = (input, text) => h('div', { class: 'field' }, h('label', { for: input.id }, t(text)), input);
  return h('details', { class: 'card' }, h('summary', {}, t('schedules.new')),
    h('form', { onsubmit: create },
      h('div', { class: 'columns' }, field(name, 'schedules.name'), field(collection, 'schedules.collection'), field(which, 'schedules.which'), field(type, 'schedules.job')), asking,
      h('datalist', { id: 'collections' }, names.map((value) => h('option', { value }))),
      h('div', { class: 'columns' }, field(often, 'schedules.often'), field(time, 'schedules.time'), field(zone, 'schedules.zone'), field(dst, 'schedules.dst')),
      h('p', { class: 'quiet' }, t('schedules.dst_what')),
      h('button', { class: 'main', type: 'submit' }, t('schedules.create'))));

  async function create(event) {
    event.preventDefault();
    const schedule = await attempt(() => post('/v1/schedules', { name: name.value.trim(), cron: cron(often.value, time.value),
      time_zone: zone.value, source: { collection: collection.value.trim(), select: which.value }, job: { type: type.value, ...(type.value === 'answer' ? { question: question.value.trim() } : {}) }, dst: dst.value }));
    if (schedule) {
      event.target.reset();
      await made(schedule);
    }
  }
}
