using System.Buffers.Binary;
using System.Text;

namespace Kubeflow.Pipelines;

/// <summary>Bytes as text in the alphabet of Git's binary patches, which Python's <c>base64.b85decode</c> reads: five characters for four bytes.</summary>
internal static class Base85
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(((bytes.Length + 3) / 4) * 5);
        Span<byte> four = stackalloc byte[4];
        Span<char> five = stackalloc char[5];
        for (var at = 0; at < bytes.Length; at += 4)
        {
            four.Clear();
            var count = Math.Min(4, bytes.Length - at);
            bytes.Slice(at, count).CopyTo(four);
            var number = BinaryPrimitives.ReadUInt32BigEndian(four);
            for (var i = 4; i >= 0; i--)
            {
                five[i] = Alphabet[(int)(number % 85)];
                number /= 85;
            }
            text.Append(five[..(count + 1)]);
        }
        return text.ToString();
    }
}
