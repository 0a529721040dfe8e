/** The version of the articles that ship, told when the product is built: no start reads them all for it. */
import { starterArticles } from './starter-articles'

export default starterArticles().version
