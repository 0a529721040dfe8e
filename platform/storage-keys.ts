/** Names in `storage.local` that the panel reads before anything else. */
export const SETTINGS_KEY = 'settings'
export const SITE_MAPS_KEY = 'siteMaps'
export const RULES_KEY = 'rules'
