// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Passkeys.Passkey;
import dk.flis.access.Passkeys.Registered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** What Spring Security may know of passkeys during one exchange: one user's; and what it found, for {@code access} to keep. */
final class KnownPasskeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Optional<PublicKeyCredentialUserEntity> user;
    private final List<CredentialRecord> records;
    private Optional<CredentialRecord> found = Optional.empty();

    private KnownPasskeys(Optional<PublicKeyCredentialUserEntity> user, List<CredentialRecord> records) {
        this.user = user;
        this.records = records;
    }

    /** Before anybody has said who he is. */
    static KnownPasskeys nobodys() {
        return new KnownPasskeys(Optional.empty(), List.of());
    }

    /** @param handle what authenticators know him by */
    static KnownPasskeys of(Account account, byte[] handle, List<Passkey> has) {
        return new KnownPasskeys(
                Optional.of(user(account.name().value(), account.title(), handle)),
                has.stream().map(KnownPasskeys::record).toList());
    }

    /** The one that he says he shows. */
    static KnownPasskeys of(Passkey passkey) {
        var name = passkey.owner().value();
        return new KnownPasskeys(Optional.of(user(name, name, passkey.key().handle())), List.of(record(passkey)));
    }

    /** What was made just now. */
    Registered registered() {
        var record = found.orElseThrow();
        return new Registered(
                record.getUserEntityUserId().getBytes(),
                record.getCredentialId().getBytes(),
                record.getPublicKey().getBytes(),
                Optional.ofNullable(record.getAttestationObject()).orElseThrow().getBytes(),
                record.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet()),
                record.getSignatureCount());
    }

    /** How many the authenticator says that it has made. */
    long signatures() {
        return found.orElseThrow().getSignatureCount();
    }

    /** Where nobody was named, the authenticator must name whom it answers for. */
    void isHis(AuthenticatorAssertionResponse response) {
        var named = Optional.ofNullable(response.getUserHandle());
        if (named.isEmpty() || !named.equals(user.map(PublicKeyCredentialUserEntity::getId))) {
            throw new IllegalArgumentException("the passkey is not that user's");
        }
    }

    void isHe(PublicKeyCredentialUserEntity asked) {
        if (findById(asked.getId()) == null) {
            throw new IllegalArgumentException("another user was asked");
        }
    }

    @Override
    public void save(CredentialRecord record) {
        found = Optional.of(record);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return records.stream()
                .filter(record -> record.getCredentialId().equals(credential))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return records;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return user.filter(one -> one.getId().equals(handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return user.filter(one -> one.getName().equals(name)).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("users are made by access");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are removed by access");
    }

    private static PublicKeyCredentialUserEntity user(String name, String title, byte[] handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(name)
                .displayName(title)
                .build();
    }

    private static CredentialRecord record(Passkey passkey) {
        var key = passkey.key();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(key.credential()))
                .userEntityUserId(new Bytes(key.handle()))
                .publicKey(new ImmutablePublicKeyCose(key.publicKey()))
                .signatureCount(key.signatures())
                .uvInitialized(true)
                .transports(key.transports().stream()
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(key.attestation()))
                .created(passkey.made())
                .lastUsed(passkey.lastUsed().orElse(passkey.made()))
                .label(passkey.title())
                .build();
    }
}
