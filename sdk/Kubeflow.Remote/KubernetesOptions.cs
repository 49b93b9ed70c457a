using Microsoft.Extensions.Logging;

namespace Kubeflow;

/// <summary>Which cluster, as whom, and how patiently. With nothing set: as kubectl would, or as the pod's service account.</summary>
public sealed record KubernetesOptions
{
    /// <summary>The kubeconfig file.</summary>
    /// <value>Default: null: the files that KUBECONFIG lists, or <c>~/.kube/config</c>, or the service account of the pod this runs in.</value>
    public string? Kubeconfig { get; init; }

    /// <summary>The context of the kubeconfig.</summary>
    /// <value>Default: null, its current context.</value>
    public string? Context { get; init; }

    /// <summary>The namespace of objects that name none.</summary>
    /// <value>Default: null: the context's, or the service account's, or <c>default</c>.</value>
    public string? Namespace { get; init; }

    /// <summary>The API server, such as <c>https://cluster.example:6443</c>: takes the place of the kubeconfig; a token belongs to it.</summary>
    public string? Server { get; init; }

    /// <summary>Certificates (PEM) that the server's certificate must come from, with <see cref="Server"/>.</summary>
    /// <value>Default: null, the system's.</value>
    public string? CertificateAuthorityFile { get; init; }

    /// <summary>Whether the server's certificate goes unchecked, with <see cref="Server"/>. For tests: anybody may then listen in.</summary>
    public bool SkipTlsVerify { get; init; }

    /// <summary>A bearer token; takes the place of the kubeconfig's credentials.</summary>
    public string? Token { get; init; }

    /// <summary>A file that holds a bearer token and may be renewed at any time; it is read for each request.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Gives the bearer token for each try of a request; it keeps tokens itself if they are dear.</summary>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; init; }

    /// <summary>How long a connection may take to come about.</summary>
    /// <value>Default: 10 seconds.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one try of a request may take; of a watch or a log: until it begins.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take with all its tries.</summary>
    /// <value>Default: 100 seconds.</value>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Tries after the first, of requests that can be made twice.</summary>
    /// <value>Default: 5.</value>
    public int MaxRetries { get; init; } = 5;

    /// <summary>The wait before the second try; it doubles, with jitter, up to 15 seconds. A server's Retry-After comes first.</summary>
    /// <value>Default: half a second.</value>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long one connection of a watch lasts, and up to a quarter longer; then it is renewed, unseen.</summary>
    /// <value>Default: 4 minutes.</value>
    public TimeSpan WatchTimeout { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>The clock.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where retries and reconnections are logged, under the category <c>Kubeflow</c>; null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Where it points, without secrets.</summary>
    public override string ToString() => Server ?? $"{Kubeconfig ?? "kubeconfig"}{(Context is null ? "" : $", context {Context}")}";
}
