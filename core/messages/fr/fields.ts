/** The sentences beside a field, in French. */
import type { Fields } from '../text-types.ts';

export const fields: Fields = {
  required: 'Ce champ est obligatoire.',
  nothing_to_change: 'Indiquez un nouveau numéro de téléphone ou une nouvelle adresse e-mail.',
  invalid_idempotency_key: 'Cette clé est trop courte. Tirez au hasard au moins 16 caractères pour chaque formulaire.',
  wrong_type: 'Cette valeur n’a pas la forme attendue. Corrigez-la.',
  unknown_field: 'Ce champ n’est pas attendu. Retirez-le.',
  invalid_phone:
    'Ce numéro de téléphone n’est pas valide. Vérifiez-le. Pour un numéro étranger, commencez par «\u00a0+\u00a0» et l’indicatif du pays.',
  phone_not_reachable:
    'Aucun code ne peut être envoyé à ce type de numéro. Indiquez un numéro de téléphone mobile ou fixe ordinaire.',
  country_not_served:
    'Nous n’envoyons pas encore de code vers ce pays. Si vous n’avez pas d’autre numéro, contactez-nous.',
  landline_not_served: 'Les téléphones fixes de ce pays ne peuvent pas être appelés. Indiquez un numéro de mobile.',
  invalid_email:
    'Cette adresse e-mail n’est pas valide. Écrivez une seule adresse, comme nom@exemple.fr, sans accent ni symbole inhabituel avant le @.',
  emails_differ: 'Les deux adresses e-mail sont différentes. Saisissez deux fois la même.',
  password_too_short: 'Le mot de passe est trop court. Il doit contenir au moins 10 caractères.',
  password_too_long: 'Le mot de passe est trop long. Il doit contenir au plus 128 caractères.',
  password_needs_uppercase: 'Ajoutez au moins une lettre majuscule.',
  password_needs_lowercase: 'Ajoutez des lettres minuscules (au moins deux).',
  password_needs_digit: 'Ajoutez au moins un chiffre.',
  password_too_common:
    'Ce mot de passe est trop facile à deviner. Évitez les mots courants, les suites et vos propres coordonnées.',
  terms_not_accepted: 'Pour vous inscrire, acceptez les conditions d’utilisation.',
  privacy_notice_not_accepted: 'Pour ouvrir votre compte, acceptez la notice de confidentialité.',
  stale_version: 'Ce texte a changé entre-temps. Relisez-le, puis acceptez-le à nouveau.',
  invalid_code: 'Saisissez tous les chiffres du code reçu, et rien d’autre.',
  invalid_channel: 'Nous ne pouvons pas envoyer le code à votre numéro par ce moyen. Choisissez l’autre moyen.',
  invalid_locale: 'Cette langue n’est pas proposée. Choisissez-en une autre.',
  invalid_name: 'Ce nom n’est pas valide. Écrivez-le sur une ligne, avec au moins une lettre et sans adresse web.',
  invalid_address: 'Écrivez l’adresse sur une ligne, avec au moins une lettre et sans adresse web.',
  invalid_id:
    'Cet identifiant n’est pas valide. Utilisez au plus 64 caractères\u00a0: lettres sans accent, chiffres, tirets et tirets bas.',
  invalid_instant:
    'Cette date n’est pas valide ou se situe à plus de dix ans. Écrivez-la sous la forme 2026-11-12T13:30:00Z.',
  ends_before_start: 'La fin doit être après le début. Corrigez la date ou l’heure.',
  lasts_too_long: 'La fin est plus de 24 heures après le début. Corrigez la date ou l’heure de fin.',
  past_appointment: 'Cette date est passée. Indiquez une date à venir.',
  invalid_reminder_pass:
    'Ce lien ne peut plus servir. Ouvrez à nouveau le message de votre rendez-vous, ou inscrivez-vous directement.',
  invalid_identifier: 'Ceci n’est ni un numéro de téléphone ni une adresse e-mail. Vérifiez votre saisie.',
  invalid_topic: 'Ce sujet n’est pas proposé. Choisissez-en un dans la liste.',
  invalid_reference:
    'Ceci n’est pas une référence. Elle ressemble à K7Q-4MX. Laissez ce champ vide si vous n’en avez pas.',
  message_too_long: 'Ce message est trop long. Il peut avoir 2000 caractères au plus.',
  same_as_before: 'Votre compte a déjà cette coordonnée. Indiquez-en une autre.',
  invalid_birth_date: 'Cette date de naissance n’est pas valide. Écrivez-la sous la forme 1984-02-29.',
  invalid_hold: 'Ce créneau n’est pas réservé pour vous, ou l’a déjà été. Choisissez un créneau dans le calendrier.',
  invalid_time_zone: 'Ce fuseau horaire n’existe pas. Écrivez son nom sous la forme Europe/Paris.',
  past_slot: 'Ce créneau a déjà commencé. Retirez-le de la liste.',
  range_too_long: 'Cette période est trop longue. Indiquez au plus 31 jours.',
  slot_outside: 'Ce créneau commence ou finit hors de la période indiquée. Corrigez-le.',
  slots_overlap: 'Ce créneau en chevauche un autre, ou un rendez-vous déjà pris. Corrigez-le.',
  too_many_slots: 'Cette liste est trop longue. Envoyez au plus 500 créneaux à la fois.',
};
