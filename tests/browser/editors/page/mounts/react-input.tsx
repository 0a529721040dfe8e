/** A single-line input controlled by React. */
/** @jsxImportSource react */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { drawn, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  let current = ''
  function Box() {
    const [text, setText] = useState('')
    current = text
    return <input value={text} onChange={(event) => setText(event.target.value)} />
  }
  createRoot(place).render(<Box />)
  return { host: await drawn(() => place.querySelector('input')), model: () => [current] }
}
