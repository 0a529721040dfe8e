/** Starts the demo: the agent's desk, or the customer's chat at `/customer/<conversation id>`. */
import { render } from 'preact'
import { joinAsCustomer, serveCustomers } from './customer-link'
import { followAddress } from './desk'
import { exposeHarbour } from './harbour'
import { startLiveScript } from './live'
import { Customer } from './views/customer'
import { Desk } from './views/desk'

function startDesk(root: HTMLElement): void {
  followAddress()
  exposeHarbour()
  serveCustomers()
  render(<Desk />, root)
  if (!new URLSearchParams(location.search).has('quiet')) startLiveScript()
}

const root = document.getElementById('desk')
const customer = /^\/customer\/([^/]+)/.exec(location.pathname)?.[1]
if (root && customer) render(<Customer link={joinAsCustomer(customer)} />, root)
else if (root) startDesk(root)
