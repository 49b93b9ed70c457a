using Microsoft.AspNetCore.Http;

namespace Kubeflow.Remote.Tests.Support;

/// <summary>Troubles that a client can mend without anybody noticing: none that leave it open
/// whether a change was made that cannot be made twice.</summary>
internal static class MendableTroubles
{
    public static Trouble? Of(HttpRequest request, Random random)
    {
        if (request.Query["watch"] == "true")
            return random.Next(5) switch
            {
                0 => new Trouble.ResetBefore(),
                1 => new Trouble.Answer(503, 0),
                2 => new Trouble.Twice(),
                3 => new Trouble.Cut(random.Next(8_000), Orderly: true),
                _ => new Trouble.Cut(random.Next(8_000), Orderly: false),
            };
        var kind = random.Next(8);
        if (kind == 0)
            return new Trouble.Answer(429, 0);
        return (request.Method, kind) switch
        {
            ("GET", 1) => new Trouble.ResetBefore(),
            ("GET", 2) => new Trouble.Answer(503),
            ("GET", 3) => new Trouble.Cut(random.Next(200), Orderly: false),
            ("PATCH", 1) when request.ContentType == "application/apply-patch+yaml" => new Trouble.ResetAfter(),
            _ => null,
        };
    }
}
