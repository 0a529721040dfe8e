/** The first script of the panel: starts the workers, and only then has the panel itself read. */
import '../../platform/panel-workers'

import('./panel')
