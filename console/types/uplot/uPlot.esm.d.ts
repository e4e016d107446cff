/** The package says its types for its name alone, not for the file that the pages import. */
export {default} from 'uplot';
