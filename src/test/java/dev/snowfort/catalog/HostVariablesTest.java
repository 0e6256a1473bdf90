package dev.snowfort.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostVariablesTest {
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "EMAIL_HOST            | mail.example.org                                | mail.example.org",
                "SHOP_EMAIL_HOST       | mail.example.org:587                            | mail.example.org",
                "REDIS_HOST            | 2001:db8::7                                     | 2001:db8::7",
                "REDIS_HOST            | [2001:db8::7]:6379                              | 2001:db8::7",
                "MEMCACHED_SERVERS     | 10.0.0.1:11211,10.0.0.2:11211                   | 10.0.0.1 10.0.0.2",
                "DB_HOST               | /run/postgresql                                 | nothing",
                "EMAIL_HOST_USER       | mail.example.org                                | nothing",
                "GREETING              | mail.example.org                                | nothing",
                "DATABASE_URL          | postgres://db.example.org/shop                  | db.example.org",
                "ANYTHING              | postgresql+psycopg://me:p@ss@db.example.org:1/x | db.example.org",
                "DATABASE_URL          | postgres:///shop                                | nothing",
                "DATABASE_URL          | postgres://%2Frun%2Fpostgresql/shop             | nothing",
                "DATABASE_URL          | sqlite:////var/lib/wsgi-shop/db.sqlite3         | nothing",
                "REDIS_URL             | redis://[::1]:6379/0                            | ::1",
                "REDIS_URL             | unix:///run/redis/redis.sock                    | nothing",
                "REDIS_URL             | redis+socket:///run/redis/redis.sock            | nothing",
                "CACHE_URL             | memcache://a.example.org:1,b.example.org:2      | a.example.org b.example.org",
                "CACHE_URL             | dbcache://cache_table                           | nothing",
                "CACHE_URL             | rediss://cache.example.org?client=x             | cache.example.org",
                "CELERY_BROKER_URL     | amqp://guest:guest@localhost:5672//             | localhost",
                "CELERY_BROKER_URL     | sentinel://a:26379;sentinel://b:26379           | a b",
                "CELERY_BROKER_URL     | memory://                                       | nothing",
                "EMAIL_URL             | smtp+tls://u@mail.example.org:587               | mail.example.org",
                "BASE_URL              | https://shop.example.org/                       | nothing",
                "CSRF_TRUSTED_ORIGINS  | https://shop.example.org                        | nothing",
                "HTTPS_PROXY           | http://proxy.example.org:3128                   | proxy.example.org",
                "https_proxy           | http://proxy.example.org:3128                   | proxy.example.org",
                "AWS_S3_ENDPOINT_URL   | https://s3.example.org                          | s3.example.org",
            })
    void knowsTheHostsThatAnApplicationConnectsTo(String name, String value, String hosts) {
        assertThat(String.join(" ", HostVariables.hosts(name, value))).isEqualTo(hosts == null ? "" : hosts);
    }
}
