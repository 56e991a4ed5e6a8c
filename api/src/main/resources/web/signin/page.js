// Signing in: by the link that `docket serve` prints, by an API key, or at an identity provider.
import { h, replace } from '../shared/dom.js';
import { provider, signIn } from '../shared/api.js';
import { t } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';

const REFUSALS = ['code', 'forbidden', 'unauthenticated']; // others are the provider's, or the network's

/** `refused` says why a sign-in before was refused, if one was. */
export function show(main, { refused, signedIn }) {
  const key = h('input', { id: 'key', type: 'password', autocomplete: 'current-password', required: true });
  const error = h('p', { role: 'alert', class: 'error' }, refused ? t(`signin.refused.${REFUSALS.includes(refused) ? refused : 'other'}`) : '');
  replace(main,
    h('form', { class: 'card narrow', onsubmit: submit },
      h('h1', {}, t('signin.title')),
      h('p', {}, t('signin.how')),
      h('label', { for: 'key' }, t('signin.key')), key, error,
      h('button', { class: 'main', type: 'submit' }, t('signin.title')),
      provider() ? h('p', {}, h('a', { class: 'button', href: '/v1/session/login' }, t('signin.provider'))) : null));
  key.focus();

  async function submit(event) {
    event.preventDefault();
    try {
      await signIn({ key: key.value.trim() });
      key.value = '';
      await signedIn();
    } catch (problem) {
      replace(error, sentence(problem.message));
    }
  }
  return () => {};
}
