/**
 * 千牛 (Taobao and Tmall sellers) in the browser: myseller.taobao.com.
 *
 * Read from public code: the host only. Should its messages be marked up as in the desktop program, that map's
 * fingerprint comes first.
 */
import { namedOnly } from '../named-only'

export const qianniu = namedOnly('qianniu', '千牛', ['myseller.taobao.com'])
