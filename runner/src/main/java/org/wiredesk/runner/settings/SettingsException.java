package org.wiredesk.runner.settings;

/** A setting that is unknown or wrong. The message is for a person and says where the setting stands. */
public final class SettingsException extends RuntimeException {

    public SettingsException(String message) {
        super(message);
    }
}
