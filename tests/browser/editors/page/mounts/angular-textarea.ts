/** A text area of Angular with `ngModel`, compiled in the page. */
import '@angular/compiler'
import { Component, provideZonelessChangeDetection } from '@angular/core'
import { FormsModule } from '@angular/forms'
import { bootstrapApplication } from '@angular/platform-browser'
import { drawn, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const selector = `text-box-${++mounted}`
  let model = (): string => ''
  class TextBox {
    text = ''
    constructor() {
      model = () => this.text
    }
  }
  Component({ selector, imports: [FormsModule], template: '<textarea [(ngModel)]="text"></textarea>' })(
    TextBox,
  )
  place.appendChild(document.createElement(selector))
  const app = await bootstrapApplication(TextBox, { providers: [provideZonelessChangeDetection()] })
  return {
    host: await drawn(() => place.querySelector('textarea')),
    model: () => model().split('\n'),
    destroy: () => app.destroy(),
  }
}

let mounted = 0
