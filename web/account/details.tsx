/** The details of the account, as its owner sees them. */
import { locales } from '../../core/language.ts';
import type { Me } from '../api/account-calls.ts';
import { useFormattedPhone } from '../hooks/use-formatted-phone.ts';
import { useLocale } from '../language.tsx';

export function Details({ phone, email, openedAt }: Me['account']) {
  const { language, texts } = useLocale();
  const { account, form } = texts;
  const legible = useFormattedPhone(phone, phone);
  const opened = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(Date.parse(openedAt));
  return (
    <section class="panel" aria-labelledby="details">
      <h2 id="details">{account.details}</h2>
      <dl class="details">
        <div>
          <dt>{account.phone}</dt>
          <dd>{phone ? legible : account.none}</dd>
        </div>
        <div>
          <dt>{form.email}</dt>
          <dd>
            {email ? email.address : account.none}
            {email && <span class="hint"> {account.emailStatus[email.status]}</span>}
          </dd>
        </div>
        <div>
          <dt>{account.openedOn}</dt>
          <dd>{opened}</dd>
        </div>
      </dl>
    </section>
  );
}
