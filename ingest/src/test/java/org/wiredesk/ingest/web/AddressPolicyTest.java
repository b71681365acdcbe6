package org.wiredesk.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "127.1",
                "2130706433",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
            })
    void forbidsWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(new AddressPolicy(false).firstForbidden(InetAddress.getByName(address)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "192.169.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888",
                "64:ff9b::808:808",
            })
    void allowsWhatIsPublic(String address) throws UnknownHostException {
        assertThat(new AddressPolicy(false).firstForbidden(InetAddress.getByName(address)))
                .isEmpty();
    }

    @Test
    void oneForbiddenAddressForbidsTheHost() throws UnknownHostException {
        assertThat(new AddressPolicy(false)
                        .firstForbidden(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")))
                .contains(InetAddress.getByName("10.0.0.1"));
    }

    @Test
    void allowsEverythingWhereThatIsSet() throws UnknownHostException {
        assertThat(new AddressPolicy(true).firstForbidden(InetAddress.getByName("127.0.0.1")))
                .isEmpty();
    }
}
