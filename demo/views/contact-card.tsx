/** The card at the right: what the desk knows about the customer. */
import type { Contact } from '../conversation'
import { Avatar } from './avatar'

function Field({ label, name, value }: { label: string; name: string; value: string }) {
  if (value === '') return null
  return (
    <div class="contact__field">
      <dt>{label}</dt>
      <dd class={`contact__${name}`}>{value}</dd>
    </div>
  )
}

export function ContactCard({ contact }: { contact: Contact }) {
  return (
    <aside class="contact" aria-label="Customer">
      <div class="contact__head">
        <Avatar name={contact.name} />
        <h3 class="contact__name" dir="auto">
          {contact.name}
        </h3>
      </div>
      <dl class="contact__fields">
        <Field label="E-mail" name="email" value={contact.email} />
        <Field label="Phone" name="phone" value={contact.phone} />
        <Field label="City" name="city" value={contact.city} />
        <Field label="Plan" name="plan" value={contact.plan} />
        <Field label="Customer since" name="since" value={contact.since} />
      </dl>
      {contact.orders.length > 0 && (
        <>
          <h4>Recent orders</h4>
          <ul class="contact__orders">
            {contact.orders.map((order) => (
              <li key={order} class="contact__order">
                {order}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}
