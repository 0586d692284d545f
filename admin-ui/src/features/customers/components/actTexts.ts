import type { Texts } from 'ui-shared'

/** The words of what can be done with a customer; they come with their page. */
export const actTexts: Texts = {
  nl: {
    acts: { approve: 'Goedkeuren', suspend: 'Blokkeren', reinstate: 'Blokkade opheffen' },
    actions: 'Meer acties',
    personalData: 'Persoonsgegevens (JSON)',
    erase: 'Wissen',
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
    acts: { approve: 'Approve', suspend: 'Suspend', reinstate: 'Reinstate' },
    actions: 'More actions',
    personalData: 'Personal data (JSON)',
    erase: 'Erase',
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
