/** A text area controlled by React. */
/** @jsxImportSource react */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Mount } from '../mounted'

let current = ''

function Box() {
  const [text, setText] = useState('')
  current = text
  return <textarea rows={8} cols={60} value={text} onChange={(event) => setText(event.target.value)} />
}

export const mount: Mount = async (place) => {
  createRoot(place).render(<Box />)
  await new Promise((resolve) => setTimeout(resolve, 50))
  return { selector: 'textarea', model: () => current.split('\n') }
}
