/**
 * Lazada seller centre: sellercenter.lazada.{country}.
 *
 * Read from public code, six tools: the host only; the path of its chat is not known.
 */
import { namedOnly } from '../named-only'

const COUNTRIES = ['sg', 'com.my', 'co.th', 'co.id', 'com.ph', 'vn']

export const lazada = namedOnly(
  'lazada',
  'Lazada',
  COUNTRIES.map((country) => `sellercenter.lazada.${country}`),
)
