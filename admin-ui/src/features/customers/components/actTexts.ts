import type { Texts } from 'ui-shared'

/** The words of the question before a customer is approved, suspended or reinstated; they come with it. */
export const actTexts: Texts = {
  nl: {
    titles: {
      approve: '“{name}” goedkeuren?',
      suspend: '“{name}” blokkeren?',
      reinstate: 'Blokkade van “{name}” opheffen?',
    },
    texts: {
      approve: 'Bestellingen van deze klant kunnen daarna worden uitgevoerd.',
      suspend: 'De klant kan voorlopig niet bestellen. Wat al draait, blijft draaien.',
      reinstate: 'De klant wordt weer wat hij voor de blokkade was.',
    },
    done: {
      approve: '“{name}” is goedgekeurd.',
      suspend: '“{name}” is geblokkeerd.',
      reinstate: 'De blokkade van “{name}” is opgeheven.',
    },
  },
  en: {
    titles: { approve: 'Approve “{name}”?', suspend: 'Suspend “{name}”?', reinstate: 'Reinstate “{name}”?' },
    texts: {
      approve: 'Orders of this customer can then be carried out.',
      suspend: 'The customer can’t order for now. What is already running keeps running.',
      reinstate: 'The customer returns to the status from before the suspension.',
    },
    done: {
      approve: '“{name}” is approved.',
      suspend: '“{name}” is suspended.',
      reinstate: '“{name}” is reinstated.',
    },
  },
}
