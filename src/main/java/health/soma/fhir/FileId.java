package health.soma.fhir;

import java.util.UUID;

/// Names one received file of one practice. It says nothing about anybody in it.
public record FileId(UUID value) {

    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
