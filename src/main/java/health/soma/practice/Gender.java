package health.soma.practice;

/// What a therapist says of themselves, so that a patient may ask for it. Nobody has to say.
public enum Gender {
    WOMAN,
    MAN,
    NON_BINARY
}
