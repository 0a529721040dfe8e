/** Starts the demo desk. */
import { render } from 'preact'
import { followAddress } from './desk'
import { exposeHarbour } from './harbour'
import { startLiveScript } from './live'
import { Desk } from './views/desk'

followAddress()
exposeHarbour()
const root = document.getElementById('desk')
if (root) render(<Desk />, root)
if (!new URLSearchParams(location.search).has('quiet')) startLiveScript()
